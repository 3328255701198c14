import { expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { holdPlace } from './hold-place.ts';
import { joinWaitingList } from './join-waiting-list.ts';

test('of two who wait for one free seat only the first can take it', () => {
  const world = makeWorld();
  const run = makeRun(world, { capacity: 1 });
  const [taker, first, second] = [makePerson(world), makePerson(world), makePerson(world)];
  const hold = (personId: string) =>
    holdPlace(world.person(personId), { runId: run.id, personId, organisationId: null });
  hold(taker);
  for (const who of [first, second]) joinWaitingList(world.person(who), { runId: run.id });
  expect(() => hold(first)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  world.later(21 * MINUTE);
  expect(() => hold(second)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  expect(hold(first).personId).toBe(first);
});
