import { expect, test } from 'vitest';
import { makeOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { readMovePage } from './move-page.ts';

test('a place may move to another run of the same course that has a seat left', () => {
  const world = makeWorld();
  const from = makeRunForSale(world);
  const to = makeRun(world, { capacity: 2 });
  const full = makeRun(world, { capacity: 1 });
  makeRun(world, { courseId: BROKER });
  makeOrder(world, { personId: makePerson(world), runId: full.id });
  const page = readMovePage(world.system(), from, null);
  expect(page.course.id).toBe(from.courseId);
  expect(page.runs.map(({ id }) => id)).toEqual([to.id]);
  expect(page.page).toEqual({ next: null, previous: null });
});
