import { describe, expect, test } from 'vitest';
import { orderStatus } from '#domain/billing/index.ts';
import { makeOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, makeWorld } from '#tests/support/world.ts';
import { takePortion } from './portion.ts';
import { lapseOrders } from './reconcile/lapse-orders.ts';

const ITEMS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const read = ({ after, most }: { after: string; most: number }) => ITEMS.filter(({ id }) => id > after).slice(0, most);

describe('work in portions', () => {
  test('goes on where it was, and begins anew after the end', () => {
    const ctx = makeWorld().system();
    const taken = [1, 2, 3, 4].map(() =>
      takePortion(ctx, 'letters', 2, read)
        .map(({ id }) => id)
        .join(''),
    );
    expect(taken).toEqual(['ab', 'cd', 'e', 'ab']);
  });

  test('has a place of its own per work and per process', () => {
    const [one, other] = [makeWorld().system(), makeWorld().system()];
    takePortion(one, 'letters', 2, read);
    expect(takePortion(one, 'others', 1, read)).toEqual([{ id: 'a' }]);
    expect(takePortion(other, 'letters', 1, read)).toEqual([{ id: 'a' }]);
  });
});

test('more orders than one run takes on all lapse, in a few runs', async () => {
  const world = makeWorld();
  const runs = [makeRunForSale(world, { capacity: 40 }), makeRunForSale(world, { capacity: 40 })];
  const orders = runs.flatMap(({ id: runId }) =>
    Array.from({ length: 30 }, () => makeOrder(world, { personId: makePerson(world), runId })),
  );
  const lapsed = () => orders.filter((order) => orderStatus(world.system(), order.id) === 'lapsed').length;
  world.later(HOUR);
  const after = [];
  for (const _ of [1, 2]) {
    await lapseOrders(world.system());
    after.push(lapsed());
  }
  expect(after).toEqual([50, 60]);
});
