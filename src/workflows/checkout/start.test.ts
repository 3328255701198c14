import { beforeEach, describe, expect, test } from 'vitest';
import { listCheckouts, type Order, orderStatus } from '#domain/billing/index.ts';
import type { Run } from '#domain/learning/index.ts';
import { findLicence, findLicenceStatus } from '#domain/licensing/index.ts';
import { findHoldOf, joinWaitingList, seatsOf } from '#domain/registration/index.ts';
import { type Checkout, PaymentsRefused } from '#src/adapters/payments/port.ts';
import { orderLicence } from '#src/workflows/order-licence.ts';
import { freeSeats } from '#src/workflows/reconcile/free-seats.ts';
import { lapseOrders } from '#src/workflows/reconcile/lapse-orders.ts';
import { settleCheckout, settleFound } from '#src/workflows/settle/settle-checkout.ts';
import { makeOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeTree } from '#tests/support/make/licensing.ts';
import { HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { startCheckout } from './start.ts';

let world: World;
let run: Run;
let ada: string;
let order: Order;

beforeEach(() => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 1 });
  ada = makePerson(world);
  order = makeOrder(world, { personId: ada, runId: run.id });
});

const start = () => startCheckout(world.person(ada), order.id);
const attempts = () => listCheckouts(world.system(), order.id);

describe('starting a checkout', () => {
  test('gives the address of the provider; asked twice it gives the same, and the seat stays', async () => {
    const [first, second] = [await start(), await start()];
    expect(first.url).toContain('http://127.0.0.1:1/pay/');
    expect(second).toEqual(first);
    world.later(44 * MINUTE);
    expect(seatsOf(world.system(), run.id).free).toBe(0);
  });

  test('asked twice at the same moment it is one checkout', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second).toEqual(first);
    expect(attempts()).toHaveLength(1);
  });

  test('a stranger cannot', async () => {
    await expect(startCheckout(world.person(makePerson(world)), order.id)).rejects.toMatchObject({ kind: 'not_found' });
    expect(attempts()).toEqual([]);
  });

  test('after the hold lapsed it is refused, and no attempt is left behind', async () => {
    world.later(20 * MINUTE);
    await expect(start()).rejects.toMatchObject({ kind: 'gone' });
    expect(attempts()).toEqual([]);
  });
});

describe('a provider that fails', () => {
  test('before it opened anything: the order stays, and the next try opens it', async () => {
    world.payments.failNext('before');
    await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
    expect(orderStatus(world.system(), order.id)).toBe('open');
    expect(await start()).toMatchObject({ url: expect.stringContaining('cs_test_1') });
    expect(attempts()).toHaveLength(1);
  });

  test('after it opened the checkout: the next try finds that very one', async () => {
    world.payments.failNext('afterwards');
    await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
    world.later(MINUTE);
    expect(await start()).toMatchObject({ url: expect.stringContaining('cs_test_1') });
    expect(attempts().map((attempt) => attempt.reference)).toEqual(['cs_test_1']);
  });

  test('we died before its answer was written: a payment all the same is known by the attempt that it names', async () => {
    world.payments.failNext('afterwards');
    await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
    world.payments.pay('cs_test_1');
    expect(await settleCheckout(world.system(), 'cs_test_1')).toBe('delivered');
    expect(orderStatus(world.system(), order.id)).toBe('paid');
  });

  test('it refuses: the attempt is given up and the next one is new', async () => {
    const ctx = world.person(ada);
    const refusing = {
      ...ctx.outside.payments,
      live: false,
      openCheckout: () => Promise.reject(new PaymentsRefused('invalid', 'test')),
    };
    await expect(
      startCheckout({ ...ctx, outside: { ...ctx.outside, payments: refusing as never } }, order.id),
    ).rejects.toThrow('refused');
    expect(attempts()[0]?.closedAt).not.toBeNull();
    await start();
    expect(attempts()).toHaveLength(2);
  });

  test('settling fails in the middle: nothing of it stays, and the next try does it all', async () => {
    await start();
    const paid = world.payments.pay('cs_test_1');
    const ctx = world.system();
    let ids = 0;
    for (let most = 1; most < 40; most += 1) {
      ids = 0;
      const breaking = (prefix: string) => {
        ids += 1;
        if (ids === most) throw new Error('power cut');
        return ctx.newId(prefix);
      };
      const before = snapshot();
      const outcome = attempt({ ...ctx, newId: breaking }, paid);
      if (outcome !== 'power cut') {
        expect(outcome).toBe('delivered');
        expect(most).toBeGreaterThan(5);
        return;
      }
      expect(snapshot()).toEqual(before);
    }
    expect.fail('it never got through');
  });

  function attempt(ctx: ReturnType<World['system']>, paid: Checkout): string {
    try {
      return settleFound(ctx, paid);
    } catch (error) {
      return (error as Error).message;
    }
  }

  function snapshot(): unknown {
    return [
      'places',
      'enrolments',
      'payments',
      'invoices',
      'ledger_entries',
      'outbox',
      'journal',
      'order_deliveries',
      'place_hold_ends',
    ].map((table) => world.rows(`SELECT * FROM ${table}`));
  }
});

describe('a buyer who goes to pay again and again', () => {
  const wait = async (minutes: number) => {
    for (let n = 0; n < minutes; n += 5) {
      world.later(5 * MINUTE);
      await lapseOrders(world.system());
      await freeSeats(world.system());
    }
  };

  test('holds a seat for two hours at most, and then it is offered to who waits', async () => {
    const ben = makePerson(world);
    joinWaitingList(world.person(ben), { runId: run.id });
    await start();
    await wait(40);
    await start();
    await wait(40);
    await expect(start()).rejects.toMatchObject({
      kind: 'gone',
      code: 'billing.held_too_long',
    });
    await wait(40);
    expect(orderStatus(world.system(), order.id)).toBe('lapsed');
    expect(findHoldOf(world.system(), run.id, ben)).not.toBeNull();
  });

  test('is delivered when the last checkout within that time is paid in its last minute', async () => {
    await start();
    world.later(40 * MINUTE);
    await start();
    world.later(34 * MINUTE);
    world.payments.pay('cs_test_2');
    await wait(60);
    expect(orderStatus(world.system(), order.id)).toBe('paid');
  });

  test('holds no area for longer either', async () => {
    const { coordinatorId, licence, order: asked } = orderArea();
    for (const minutes of [40, 40]) {
      await startCheckout(world.person(coordinatorId), asked.id);
      world.later(minutes * MINUTE);
    }
    await expect(startCheckout(world.person(coordinatorId), asked.id)).rejects.toMatchObject({ kind: 'gone' });
    world.later(5 * MINUTE);
    await lapseOrders(world.system());
    expect(
      findLicenceStatus(world.system(), findLicence(world.system(), licence.id) ?? expect.fail('no licence')),
    ).toBe('released');
  });

  test('the table itself takes no longer hold', async () => {
    await start();
    world.later(40 * MINUTE);
    await start();
    const until = order.placedAt.getTime() + 2 * HOUR;
    expect(() => world.open.exec(`UPDATE orders SET lapses_at = ${until + 1}`)).toThrow(
      'guard: an unpaid order is not held for ever',
    );
    world.open.exec(`UPDATE orders SET lapses_at = ${until}`);
  });

  function orderArea() {
    makeTree(world);
    const buyer = makeBuyer(world);
    const { organisationId, coordinatorId } = buyer;
    const asked = {
      organisationId,
      scope: 'work',
      exclusive: true,
      areaCode: 'GM0001',
      startDay: '2026-09-02',
      payBy: 'checkout',
    } as const;
    return { coordinatorId, ...orderLicence(world.person(coordinatorId), asked) };
  }
});

test('a checkout that the provider never opened, too old to be opened now, is begun anew', async () => {
  world.payments.failNext('before');
  await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
  world.later(6 * MINUTE);
  expect(await start()).toMatchObject({ url: expect.stringContaining('cs_test_1') });
  expect(attempts().map((attempt) => [attempt.reference, attempt.closedAt !== null])).toEqual([
    ['cs_test_1', false],
    [null, true],
  ]);
});

test('a checkout that the provider opened without our hearing it is found again, also when it is too old to be opened now', async () => {
  world.payments.failNext('afterwards');
  await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
  world.later(6 * MINUTE);
  expect(await start()).toMatchObject({ url: expect.stringContaining('cs_test_1') });
  expect(attempts()).toHaveLength(1);
});

test('an order that is over cannot be paid any more', async () => {
  world.later(HOUR);
  await expect(start()).rejects.toMatchObject({ kind: 'gone' });
});
