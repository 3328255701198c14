import { beforeEach, expect, test } from 'vitest';
import type { Run } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { confirmPlace } from './confirm-place.ts';
import { endPlace } from './end-place.ts';
import { findPlaceOfLine, seatsOf } from './find.ts';
import { holdPlace } from './hold-place.ts';
import { movePlace } from './move-place.ts';
import { lineOf, movesOf } from './place.ts';

let world: World;
let from: Run;
let to: Run;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  from = makeRun(world, { capacity: 1 });
  to = makeRun(world, { capacity: 1, meetings: [30], closesInDays: 29 });
  ada = makePerson(world);
  const hold = holdPlace(world.person(ada), { runId: from.id, personId: ada, organisationId: null });
  confirmPlace(world.system(), { holdId: hold.id, organisationId: null, sourceKey: 'lin_1' });
});

const move = (runId: string, ctx = world.system()) => movePlace(ctx, { lineId: 'lin_1', runId });

test('a moved place keeps the line that gave it and counts how often it moved', () => {
  move(to.id);
  move(from.id);
  expect(findPlaceOfLine(world.system(), 'lin_1')).toMatchObject({ runId: from.id, moved: 2, endedAt: null });
  expect(['lin_1', 'lin_1:moved:2'].map((key) => [lineOf(key), movesOf(key)])).toEqual([
    ['lin_1', 0],
    ['lin_1', 2],
  ]);
  expect(seatsOf(world.system(), to.id).free).toBe(1);
});

test('moved to where it is, nothing changes', () => {
  const place = move(to.id);
  expect(move(to.id).id).toBe(place.id);
  expect(world.rows('SELECT 1 FROM places')).toHaveLength(2);
});

test('a place that ended does not move, and nobody moves one but the product', () => {
  expect(() => move(to.id, world.person(ada))).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
  endPlace(world.system(), { sourceKey: 'lin_1', reason: 'refunded' });
  expect(() => move(to.id)).toThrow(expect.objectContaining({ kind: 'gone' }));
  expect(() => movePlace(world.system(), { lineId: 'lin', runId: to.id })).toThrow(
    expect.objectContaining({ kind: 'gone' }),
  );
});
