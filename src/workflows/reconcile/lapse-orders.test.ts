import { beforeEach, describe, expect, test } from 'vitest';
import { type Order, orderStatus } from '#domain/billing/index.ts';
import { makeOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { lapseOrders } from './lapse-orders.ts';

let world: World;
let order: Order;
let reference: string;

beforeEach(async () => {
  world = makeWorld();
  order = makeOrder(world, { personId: makePerson(world), runId: makeRunForSale(world, { capacity: 1 }).id });
  reference = await openCheckout(world, order);
});

const stateNow = () => orderStatus(world.system(), order.id);

describe('an order whose time is over', () => {
  test('lapses, and its seat is free', async () => {
    world.later(HOUR);
    await lapseOrders(world.system());
    await lapseOrders(world.system());
    expect(stateNow()).toBe('lapsed');
    expect(world.rows('SELECT * FROM order_ends')).toHaveLength(1);
  });

  test('that was paid and not heard of is delivered instead', async () => {
    world.payments.pay(reference);
    world.later(HOUR);
    await lapseOrders(world.system());
    expect(stateNow()).toBe('paid');
  });

  test('stays while the provider does not say how its checkout ended', async () => {
    world.later(HOUR);
    world.payments.failNext('before');
    await expect(lapseOrders(world.system())).rejects.toThrow('put off');
    expect(stateNow()).toBe('open');
  });

  test('does not hold up another one when the provider fails for it', async () => {
    const ben = makePerson(world);
    const other = makeOrder(world, { personId: ben, runId: makeRunForSale(world).id });
    await openCheckout(world, other);
    world.later(HOUR);
    world.payments.failNext('before');
    await expect(lapseOrders(world.system())).rejects.toThrow('1 of 2 put off');
    await lapseOrders(world.system());
    expect([stateNow(), orderStatus(world.system(), other.id)]).toEqual(['lapsed', 'lapsed']);
  });

  test('is not touched before its time', async () => {
    world.later(30 * MINUTE);
    await lapseOrders(world.system());
    expect(stateNow()).toBe('open');
  });
});
