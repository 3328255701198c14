import { expect, test } from 'vitest';
import { assessmentMailContents, decideCase, lodgeAppeal, readWork, requireCase } from '#domain/assessment/index.ts';
import { makeOpenCase, markFinal, seatOf, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, HOUR, makeWorld } from '#tests/support/world.ts';
import { markingDesk, markingQueue, piecesToRead } from './marking.ts';

type FirstCase = { readonly first?: readonly [number, number]; readonly text?: string; readonly at?: number };
const plain = 'Op een criterium is nog niet genoeg te zien, zoals de oordelen zeggen.';

/** Everything that the product answers to the assessor in seat 1, but for ids and codes, which are chance; `told` is what happened in the first case, null for no first case at all. */
function seenOf(told: FirstCase | null): string {
  const world = makeWorld();
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const ada = makePerson(world);
  world.later(told?.at ?? DAY);
  if (!told) world.later(DAY);
  let id = '';
  if (told) {
    const first = makeOpenCase(world, { candidateId: ada, assessors: 6 }).id;
    for (const seat of [1, 2] as const) markFinal(world, first, seat, told.first ?? [2, 3]);
    seeIdentity(world, first, chris);
    const reasons = told.text ?? plain;
    decideCase(world.person(chris), first, { outcome: 'not_passed', reasons });
    world.later(2 * DAY - (told.at ?? DAY));
    id = lodgeAppeal(world.person(ada), first, { reasons: `${reasons} Daar ben ik het niet mee eens.` });
  } else {
    id = makeOpenCase(world, { candidateId: ada, assessors: 6 }).id;
  }
  const { ctx, assignmentId, assessorId } = seatOf(world, id, 1);
  const mail = assessmentMailContents['assessment.assigned'](ctx, { kind: 'assessment.assigned', assignmentId });
  const queue = markingQueue(ctx);
  const desk = markingDesk(ctx, assignmentId);
  const work = piecesToRead(desk.scheme, readWork(ctx, assignmentId));
  const text = JSON.stringify({ queue, desk, work, mail: mail?.facts });
  const chance = [assignmentId, desk.code, assessorId, ...work.map((piece) => piece.id)];
  return chance.reduce((seen, one) => seen.replaceAll(one, '*'), text);
}

test('who marks an appeal sees what they would see of a first application: nothing says that there was a first outcome, or which', () => {
  const fresh = seenOf(null);
  for (const told of [{}, { first: [1, 4], text: `${plain} Vooral niet bij luisteren.` }, { at: 3 * HOUR }] as const)
    expect(seenOf(told)).toBe(fresh);
  expect(fresh).not.toMatch(/bezwaar|eerste besluit|niet genoeg/i);
});

test('what becomes of the appeal changes nothing for who marked it, nor for who marked the first case', () => {
  const world = makeWorld();
  const [chris, cor] = [1, 2].map(() => world.person(makePerson(world, { roles: ['certification_officer'] })));
  if (!chris || !cor) throw new Error('no officers');
  const first = makeOpenCase(world, { assessors: 6 });
  for (const seat of [1, 2] as const) markFinal(world, first.id, seat, [2, 3]);
  const read = (caseId: string) => {
    const { ctx, assignmentId } = seatOf(world, caseId, 1);
    return JSON.stringify([markingQueue(ctx), markingDesk(ctx, assignmentId)]);
  };
  const before = read(first.id);
  seeIdentity(world, first.id);
  decideCase(chris, first.id, { outcome: 'not_passed', reasons: plain });
  const hearingId = lodgeAppeal(world.person(first.candidateId), first.id, { reasons: `${plain} Daar gaat het mis.` });
  markFinal(world, hearingId, 1);
  const marked = read(hearingId);
  markFinal(world, hearingId, 2);
  decideCase(cor, hearingId, { outcome: 'passed', reasons: plain });
  expect(requireCase(world.system(), hearingId).decision?.outcome).toBe('passed');
  expect([read(first.id), read(hearingId)]).toEqual([before, marked]);
});
