import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#domain/context.ts';
import { isRefusal } from '#domain/refusal.ts';
import { makeOpenCase, makeTrainerOf, seatOf } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { requireCase } from './find-cases.ts';
import { canReadBack, groundAtMySeat, requireFreeOfficer, requireFreeSeat, requireMySeat } from './policy.ts';
import { returnCase } from './return-case.ts';

const world = makeWorld();
let caseId: string;
let seatId: string;
const WHO: Record<string, Ctx> = { visitor: world.visitor(), product: world.system() };

/** Somebody with a tie to the candidate who got the role afterwards. */
const appoint = (personId: string, role: string) =>
  world.open.exec(
    `INSERT INTO appointments (id, person_id, role, appointed_by, from_at) VALUES ('app_${personId}_${role}', '${personId}', '${role}', 'system:test', 1)`,
  );

beforeAll(() => {
  const organisation = makeOrganisation(world);
  const candidate = makePerson(world, { worksAt: organisation });
  caseId = makeOpenCase(world, { candidateId: candidate, assessors: 4 }).id;
  const first = seatOf(world, caseId, 1);
  const back = seatOf(world, caseId, 2);
  returnCase(back.ctx, back.assignmentId, 'no_time');
  seatId = first.assignmentId;
  const trained = makePerson(world, { roles: ['certification_officer'] });
  makeTrainerOf(world, candidate, trained);
  Object.assign(WHO, {
    candidate: world.person(candidate),
    'assessor of the seat': first.ctx,
    'assessor of the other seat': seatOf(world, caseId, 2).ctx,
    'assessor who gave a seat back': back.ctx,
    'assessor of another case': world.person(makePerson(world, { roles: ['assessor'] })),
    officer: world.person(makePerson(world, { roles: ['certification_officer'] })),
    'officer who trained the candidate': world.person(trained),
    'officer of the same organisation': world.person(
      makePerson(world, { worksAt: organisation, roles: ['certification_officer'] }),
    ),
    trainer: world.person(makePerson(world, { roles: ['trainer'] })),
    coordinator: world.person(makePerson(world, { coordinates: makeOrganisation(world) })),
    administrator: world.person(makePerson(world, { roles: ['administrator'] })),
    learner: world.person(makePerson(world)),
  });
  const { actor } = back.ctx;
  if (actor.kind === 'person') {
    appoint(actor.id, 'certification_officer');
    WHO['officer who sat in the case'] = world.person(actor.id);
  }
});

const may = (does: () => unknown): boolean => {
  try {
    does();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

describe('who comes near a case', () => {
  test.each<[who: string, mySeat: boolean, freeSeat: boolean, decides: boolean]>([
    ['visitor', false, false, false],
    ['product', false, false, false],
    ['learner', false, false, false],
    ['candidate', false, false, false],
    ['trainer', false, false, false],
    ['coordinator', false, false, false],
    ['administrator', false, false, false],
    ['assessor of the seat', true, true, false],
    ['assessor of the other seat', false, false, false],
    ['assessor who gave a seat back', false, false, false],
    ['assessor of another case', false, false, false],
    ['officer', false, false, true],
    ['officer who trained the candidate', false, false, false],
    ['officer of the same organisation', false, false, false],
    ['officer who sat in the case', false, false, false],
  ])('%s', (who, mySeat, freeSeat, decides) => {
    const ctx = WHO[who];
    const certification = requireCase(world.system(), caseId);
    if (!ctx) throw new Error(`nobody is ${who}`);
    expect([
      may(() => requireMySeat(ctx, seatId)),
      may(() => requireFreeSeat(ctx, seatId)),
      may(() => requireFreeOfficer(ctx, certification)),
    ]).toEqual([mySeat, freeSeat, decides]);
  });

  test('an assessor who came to train the candidate keeps the seat, to give it back, and marks no more', () => {
    const { ctx, assessorId } = seatOf(world, caseId, 1);
    makeTrainerOf(world, requireCase(world.system(), caseId).candidateId, assessorId);
    expect(may(() => requireMySeat(ctx, seatId))).toBe(true);
    expect(may(() => requireFreeSeat(ctx, seatId))).toBe(false);
    const certification = requireCase(world.system(), caseId);
    expect(groundAtMySeat(ctx, certification, assessorId)).toBe('trained');
    expect(groundAtMySeat(ctx, certification, seatOf(world, caseId, 2).assessorId)).toBeNull();
  });

  test('who is an assessor no more has no seat', () => {
    const { ctx, assessorId, assignmentId } = seatOf(world, caseId, 2);
    expect(may(() => requireMySeat(ctx, assignmentId))).toBe(true);
    world.open.exec(`UPDATE appointments SET ended_at = 2 WHERE person_id = '${assessorId}' AND role = 'assessor'`);
    expect(may(() => requireMySeat(world.person(assessorId), assignmentId))).toBe(false);
  });
});

test('a final mark is read back by who made it for six weeks, and not a moment longer', () => {
  const finalAt = new Date('2026-11-02T12:00:00Z');
  const at = (ms: number) => canReadBack(finalAt, new Date(finalAt.getTime() + ms));
  expect([at(0), at(42 * DAY - 1), at(42 * DAY)]).toEqual([true, true, false]);
});
