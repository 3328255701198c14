import { expect, test } from 'vitest';
import { holdPlace } from '#domain/registration/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { readNear } from './near-runs.ts';

const NOTHING = { city: '', from: '', courses: [], freeOnly: false };

test('what comes nearest lets go of the free seat first, then of the month, the place, and last of the training', () => {
  const world = makeWorld();
  const run = makeRun(world, { capacity: 1 });
  const near = (filter: object) => {
    const found = readNear(world.visitor(), { ...NOTHING, ...filter });
    return found && [found.by, found.runs.map(({ id }) => id)];
  };
  expect(near({ from: '2027-06', city: 'Deventer' })).toEqual(['month', [run.id]]);
  expect(near({ from: '2027-06', city: 'Zwolle' })).toEqual(['city', [run.id]]);
  expect(near({ courses: [BROKER] })).toEqual(['course', [run.id]]);
  expect(near({ courses: [COACH], city: 'Zwolle' })).toEqual(['city', [run.id]]);
  const taker = makePerson(world);
  holdPlace(world.person(taker), { runId: run.id, personId: taker, organisationId: null });
  expect(near({ freeOnly: true, city: 'Deventer' })).toEqual(['seat', [run.id]]);
  expect(readNear(makeWorld().visitor(), { ...NOTHING, city: 'Zwolle' })).toBeNull();
});
