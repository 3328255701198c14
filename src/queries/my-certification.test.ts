import { expect, test } from 'vitest';
import { decideCase } from '#domain/assessment/index.ts';
import { makeOpenCase, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { myCertification, myCertifications } from './my-certification.ts';

const reasons = 'Beide beoordelaars zien hetzelfde, en ik volg hen daarin.';

test('an own decision is found again for good, with what was not met and from when somebody can apply again', () => {
  const world = makeWorld();
  const chris = world.person(makePerson(world, { roles: ['certification_officer'] }));
  const ada = makePerson(world);
  const first = makeOpenCase(world, { candidateId: ada, assessors: 6 });
  expect(myCertification(world.person(ada), first.id).outcome).toBeNull();
  for (const seat of [1, 2] as const) markFinal(world, first.id, seat, [2, 3]);
  decideCase(chris, first.id, { outcome: 'not_passed', reasons });
  world.later(400 * DAY);
  expect(myCertifications(world.person(ada))).toMatchObject([{ id: first.id, outcome: 'not_passed' }]);
  const notYet = myCertification(world.person(ada), first.id).outcome;
  expect(notYet).toMatchObject({ notMet: ['Luisteren'], againFrom: null, validUntil: null, renewFrom: null });
  const second = makeOpenCase(world, { candidateId: ada, assessors: 0 });
  for (const seat of [1, 2] as const) markFinal(world, second.id, seat);
  seeIdentity(world, second.id);
  decideCase(chris, second.id, { outcome: 'passed', reasons });
  const passed = myCertification(world.person(ada), second.id).outcome;
  expect(passed?.notMet).toEqual([]);
  expect(passed?.renewFrom).toEqual(passed?.againFrom);
  expect(passed?.validUntil?.getTime()).toBeGreaterThan(passed?.renewFrom?.getTime() ?? Infinity);
  expect(myCertification(world.person(ada), first.id).outcome?.againFrom).toEqual(passed?.renewFrom);
});
