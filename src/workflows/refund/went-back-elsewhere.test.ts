import { beforeEach, describe, expect, test } from 'vitest';
import { listAlarms, listPayments, listRefunds, type Order, orderStatus, owedCents } from '#domain/billing/index.ts';
import type { Run } from '#domain/learning/index.ts';
import { findPlaceOf } from '#domain/registration/index.ts';
import { readAdminOrder } from '#src/queries/admin-order.ts';
import { searchOrders } from '#src/queries/orders.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { sweepEvents } from '#src/workflows/reconcile/sweep-events.ts';
import { workEvents } from '#src/workflows/reconcile/work-events.ts';
import { COURSE_CENTS, makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { refundOrder } from './refund-order.ts';
import { retryRefund } from './retry-refund.ts';
import { settleDisputes } from './settle-disputes.ts';

let world: World;
let run: Run;
let ada: string;
let eve: string;
let order: Order;

beforeEach(async () => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 1 });
  ada = makePerson(world, { email: 'ada@test.example' });
  eve = makePerson(world, { roles: ['administrator'] });
  order = await makePaidOrder(world, { personId: ada, runId: run.id });
});

const refund = (who = eve) => refundOrder(world.person(who), { orderId: order.id, reason: 'goodwill' });
const sendAll = () => deliverOutbox(world.system(), () => {});
const refunds = () =>
  listPayments(world.system(), order.id).flatMap((payment) => listRefunds(world.system(), payment.id));
const atProvider = () => world.payments.listRefunds(listPayments(world.system(), order.id)[0]?.reference ?? '');

async function hearAll(): Promise<void> {
  await sweepEvents(world.system());
  await workEvents(world.system());
}

test('a refund that had arrived and came back as failed: an administrator is told, it is owed again and asked once more', async () => {
  refund();
  await sendAll();
  world.payments.settleRefund('re_1', 'failed');
  await hearAll();
  expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['refund_failed']);
  expect(readAdminOrder(world.person(eve), order.id).refunds).toMatchObject([{ standing: 'failed', mayRetry: true }]);
  expect(searchOrders(world.person(eve), { text: '', state: 'attention', at: null }).rows).toHaveLength(1);
  expect(owedCents(world.system(), order.id)).toBe(-COURSE_CENTS);
  expect(moneyFaults(world.system())).toEqual([]);
  await retryRefund(world.person(eve), { refundId: refunds()[0]?.id ?? '' });
  await sendAll();
  expect(owedCents(world.system(), order.id)).toBe(0);
  expect(searchOrders(world.person(eve), { text: '', state: 'attention', at: null }).rows).toHaveLength(0);
  expect(moneyFaults(world.system())).toEqual([]);
});

describe('a payment that the payer asks back through the bank', () => {
  const kinds = () =>
    listAlarms(world.system(), { orderId: order.id })
      .map((alarm) => alarm.kind)
      .sort();
  const attention = () => searchOrders(world.person(eve), { text: '', state: 'attention', at: null }).rows.length;

  test('is shown to an administrator, and the place stays until it is decided', async () => {
    world.payments.dispute('pi_1', 'open');
    await hearAll();
    expect([kinds(), attention(), orderStatus(world.system(), order.id)]).toEqual([['disputed'], 1, 'paid']);
    world.payments.dispute('pi_1', 'won');
    await hearAll();
    expect([kinds(), attention(), orderStatus(world.system(), order.id)]).toEqual([
      ['dispute_won', 'disputed'],
      0,
      'paid',
    ]);
  });

  test('and that is lost, is booked as gone and takes back what it paid for, once', async () => {
    world.payments.dispute('pi_1', 'open');
    await hearAll();
    world.payments.dispute('pi_1', 'lost');
    await hearAll();
    await settleDisputes(world.system(), 'pi_1');
    expect([kinds(), attention(), orderStatus(world.system(), order.id)]).toEqual([
      ['dispute_lost', 'disputed'],
      1,
      'refunded',
    ]);
    expect(readAdminOrder(world.person(eve), order.id).alarms.map((alarm) => alarm.kind)).toEqual(['dispute_lost']);
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(owedCents(world.system(), order.id)).toBe(0);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('and that is lost after we gave it back ourselves, is shown, and the books stay as they are', async () => {
    refund();
    await sendAll();
    world.payments.dispute('pi_1', 'lost');
    await hearAll();
    expect(kinds()).toEqual(['dispute_lost', 'disputed']);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('of which we know no payment changes nothing', async () => {
    await settleDisputes(world.system(), 'pi_unknown');
    expect(kinds()).toEqual([]);
  });
});

test('money given back elsewhere that came back as failed is owed again, and an administrator is told', async () => {
  world.payments.refundOutside('pi_1', 10_000);
  await hearAll();
  world.payments.settleRefund('re_1', 'failed');
  await hearAll();
  expect(
    listAlarms(world.system(), { orderId: order.id })
      .map((alarm) => alarm.kind)
      .sort(),
  ).toEqual(['refund_failed', 'refunded_outside']);
  expect(owedCents(world.system(), order.id)).toBe(0);
  expect(moneyFaults(world.system())).toEqual([]);
});

describe('money given back in the screens of the provider', () => {
  const outside = (cents: number) =>
    world.payments.refundOutside(listPayments(world.system(), order.id)[0]?.reference ?? '', cents);

  test('in full: what it paid for is taken back, and an administrator is told', async () => {
    outside(COURSE_CENTS);
    await hearAll();
    await hearAll();
    expect(orderStatus(world.system(), order.id)).toBe('refunded');
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['refunded_outside']);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('in part: the place stays, and a refund in full gives back the rest', async () => {
    outside(10_000);
    await hearAll();
    expect(findPlaceOf(world.system(), run.id, ada)).not.toBeNull();
    refund();
    await sendAll();
    expect((await atProvider()).map((item) => item.amountCents)).toEqual([10_000, COURSE_CENTS - 10_000]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('in part, before ours arrived: it is written down, and only the rest is asked', async () => {
    refund();
    outside(10_000);
    await hearAll();
    await sendAll();
    await sendAll();
    expect((await atProvider()).map((item) => item.amountCents)).toEqual([10_000, COURSE_CENTS - 10_000]);
    expect(
      refunds().map((item) => [item.reason, item.amountCents, item.settledAt !== null, item.failedAt !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['goodwill', COURSE_CENTS, false, true],
        ['outside', 10_000, true, false],
        ['goodwill', COURSE_CENTS - 10_000, true, false],
      ]),
    );
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['refunded_outside']);
    expect([orderStatus(world.system(), order.id), owedCents(world.system(), order.id)]).toEqual(['refunded', 0]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('in full but in two parts, before ours arrived: nothing is asked any more', async () => {
    refund();
    outside(40_000);
    outside(COURSE_CENTS - 40_000);
    await hearAll();
    await sendAll();
    await sendAll();
    expect((await atProvider()).map((item) => item.amountCents)).toEqual([40_000, COURSE_CENTS - 40_000]);
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual([
      'refunded_outside',
      'refunded_outside',
    ]);
    expect(owedCents(world.system(), order.id)).toBe(0);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('in part while ours was on its way and then failed: asking once more asks the rest only', async () => {
    world.payments.startRefunds('pending');
    refund();
    await sendAll();
    world.payments.settleRefund('re_1', 'failed');
    world.payments.startRefunds('succeeded');
    await hearAll();
    outside(10_000);
    await retryRefund(world.person(eve), { refundId: refunds()[0]?.id ?? '' });
    await sendAll();
    expect((await atProvider()).map((item) => [item.amountCents, item.state])).toEqual([
      [COURSE_CENTS, 'failed'],
      [10_000, 'succeeded'],
      [COURSE_CENTS - 10_000, 'succeeded'],
    ]);
    expect(owedCents(world.system(), order.id)).toBe(0);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('in part and still on its way: ours fails once, and is asked again when an administrator does', async () => {
    refund();
    world.payments.startRefunds('pending');
    outside(10_000);
    world.payments.startRefunds('succeeded');
    for (const _ of [1, 2, 3]) await sendAll();
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['refund_failed']);
    world.payments.settleRefund('re_1', 'succeeded');
    await retryRefund(world.person(eve), { refundId: refunds()[0]?.id ?? '' });
    await sendAll();
    expect((await atProvider()).map((item) => item.amountCents)).toEqual([10_000, COURSE_CENTS - 10_000]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('before ours arrived: ours finds it instead of giving the money twice', async () => {
    refund();
    outside(COURSE_CENTS);
    await sendAll();
    await hearAll();
    expect(await atProvider()).toHaveLength(1);
    expect(refunds()).toMatchObject([{ reference: 're_1', settledAt: world.now() }]);
    expect(moneyFaults(world.system())).toEqual([]);
  });
});
