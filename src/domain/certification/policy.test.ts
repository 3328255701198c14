import { expect, test } from 'vitest';
import type { Ctx } from '#domain/context.ts';
import { isRefusal } from '#domain/refusal.ts';
import { makeTrainerOf } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { requireCredential } from './find.ts';
import { groundAgainstOfficer, requireOfficer, requireOfficerOver } from './policy.ts';

const world = makeWorld();
const organisation = makeOrganisation(world);
const holder = makePerson(world, { worksAt: organisation });
const credential = requireCredential(world.system(), makeCredential(world, holder).id);
const officer = (input: Parameters<typeof makePerson>[1] = {}) =>
  makePerson(world, { ...input, roles: ['certification_officer'] });
const trained = officer();
makeTrainerOf(world, holder, trained);
const knows = officer();
world.open.exec(`INSERT INTO declared_interests VALUES ('${knows}', '${holder}', 1)`);
const assessorOfHolder = world.rows<{ id: string }>('SELECT assessor_id AS id FROM assessor_assignments LIMIT 1')[0]
  ?.id;
if (!assessorOfHolder) throw new Error('nobody marked the holder');
world.open.exec(
  `INSERT INTO appointments (id, person_id, role, appointed_by, from_at) VALUES ('app_judge', '${assessorOfHolder}', 'certification_officer', 'system:test', 1)`,
);

/** Who, and what keeps them from suspending, lifting and withdrawing: no office, a tie, or nothing. */
const table: readonly [string, Ctx, 'no office' | ReturnType<typeof groundAgainstOfficer>][] = [
  ['visitor', world.visitor(), 'no office'],
  ['the product', world.system(), 'no office'],
  ['the holder', world.person(holder), 'no office'],
  ['another learner', world.person(makePerson(world)), 'no office'],
  ['trainer', world.person(makePerson(world, { roles: ['trainer'] })), 'no office'],
  ['assessor', world.person(makePerson(world, { roles: ['assessor'] })), 'no office'],
  ['coordinator', world.person(makePerson(world, { coordinates: organisation })), 'no office'],
  ['administrator', world.person(makePerson(world, { roles: ['administrator'] })), 'no office'],
  ['officer', world.person(officer()), null],
  ['officer of another organisation', world.person(officer({ worksAt: makeOrganisation(world) })), null],
  ['officer of the same organisation', world.person(officer({ worksAt: organisation })), 'same_organisation'],
  ['officer who trained the holder', world.person(trained), 'trained'],
  ['officer who said to know the holder', world.person(knows), 'declared'],
  ['officer who marked the holder', world.person(assessorOfHolder), 'judged_earlier'],
];

test.each(table)('%s judges this certificate only without a tie', (_who, ctx, expected) => {
  const asked = (ask: () => unknown) => {
    try {
      return { answer: ask() };
    } catch (error) {
      if (isRefusal(error)) return 'refused';
      throw error;
    }
  };
  expect(asked(() => groundAgainstOfficer(ctx, credential))).toEqual(
    expected === 'no office' ? 'refused' : { answer: expected },
  );
  expect(asked(() => requireOfficer(ctx))).toEqual(expected === 'no office' ? 'refused' : { answer: ctx.actor });
  const may = asked(() => requireOfficerOver(ctx, credential));
  expect(may).toEqual(expected === null ? { answer: ctx.actor } : 'refused');
});

test('an officer who is the holder does not judge the own certificate', () => {
  const own = officer();
  const mine = requireCredential(world.system(), makeCredential(world, own).id);
  expect(groundAgainstOfficer(world.person(own), mine)).toBe('candidate');
  expect(() => requireOfficerOver(world.person(own), mine)).toThrow();
});
