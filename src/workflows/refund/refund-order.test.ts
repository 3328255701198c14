import { beforeEach, describe, expect, test } from 'vitest';
import {
  findInvoiceBySource,
  listAlarms,
  listPayments,
  listRefunds,
  type Order,
  orderStatus,
} from '#domain/billing/index.ts';
import { findAccess, type Run } from '#domain/learning/index.ts';
import { findPlaceOf, seatsOf } from '#domain/registration/index.ts';
import { PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { sweepEvents } from '#src/workflows/reconcile/sweep-events.ts';
import { workEvents } from '#src/workflows/reconcile/work-events.ts';
import { COURSE_CENTS, makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH } from '#tests/support/make/learning.ts';
import { HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { refundOrder } from './refund-order.ts';
import { retryRefund } from './retry-refund.ts';
import { checkPendingRefunds, settleRefundReference } from './settle-payment-refunds.ts';

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

describe('giving an order back', () => {
  test('place and access end with it, the seat is free, the credit note is numbered, the money goes back, the mail is sent', async () => {
    refund();
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(findAccess(world.person(ada), ada, COACH)).toBeNull();
    expect(seatsOf(world.system(), run.id).free).toBe(1);
    expect(findInvoiceBySource(world.system(), `credit:${order.id}`)?.number).toBe('C2026-00001');
    await sendAll();
    expect(await atProvider()).toMatchObject([{ amountCents: COURSE_CENTS, state: 'succeeded' }]);
    const mail = world.mail.lastTo('ada@test.example');
    expect([mail.subject, mail.attachments?.map((attachment) => attachment.name)]).toEqual([
      expect.stringContaining('is teruggegeven'),
      ['creditnota-C2026-00001.pdf'],
    ]);
    expect(orderStatus(world.system(), order.id)).toBe('refunded');
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('twice is once', async () => {
    refund();
    refund();
    await sendAll();
    await sendAll();
    expect(await atProvider()).toHaveLength(1);
    expect(world.rows("SELECT id FROM invoices WHERE series = 'credit_note'")).toHaveLength(1);
  });

  test('is for an administrator only', () => {
    for (const who of [ada, makePerson(world, { roles: ['trainer', 'assessor', 'certification_officer'] })]) {
      expect(() => refund(who)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    }
    expect(findPlaceOf(world.system(), run.id, ada)).not.toBeNull();
  });

  test('of an order that was not delivered is refused', () => {
    expect(() => refundOrder(world.person(eve), { orderId: 'ord_none', reason: 'goodwill' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });
});

describe('the provider and a refund', () => {
  test('silent, after it did it: asked again under the same key it gives the same refund', async () => {
    refund();
    world.payments.failNext('afterwards');
    await sendAll();
    expect(refunds()[0]?.settledAt).toBeNull();
    world.later(HOUR);
    await sendAll();
    expect(await atProvider()).toHaveLength(1);
    expect(refunds()[0]?.settledAt).not.toBeNull();
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('taking its time: the refund is pending until it settles', async () => {
    world.payments.startRefunds('pending');
    refund();
    await sendAll();
    const [pending] = refunds();
    expect(pending).toMatchObject({ settledAt: null, reference: 're_1' });
    world.payments.settleRefund('re_1', 'succeeded');
    await checkPendingRefunds(world.system());
    expect(refunds()[0]?.settledAt).not.toBeNull();
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('failing: an administrator is told and asks once more', async () => {
    world.payments.startRefunds('pending');
    refund();
    await sendAll();
    world.payments.settleRefund('re_1', 'failed');
    await hearAll();
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['refund_failed']);
    world.payments.startRefunds('succeeded');
    const refundId = refunds()[0]?.id ?? '';
    for (const asked of [refundId, 'ref_unknown'])
      await expect(retryRefund(world.person(ada), { refundId: asked })).rejects.toMatchObject({ kind: 'not_allowed' });
    await retryRefund(world.person(eve), { refundId });
    await retryRefund(world.person(eve), { refundId });
    await sendAll();
    expect(refunds().map((item) => [item.settledAt !== null, item.failedAt !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
    await expect(retryRefund(world.person(eve), { refundId: refunds()[1]?.id ?? '' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(moneyFaults(world.system())).toEqual([]);
  });
});

test('a refund that the provider does not know is nothing of ours; a provider that is silent is asked again', async () => {
  await settleRefundReference(world.system(), 're_of_somebody_else');
  expect(refunds()).toEqual([]);
  world.payments.failNext('before');
  await expect(settleRefundReference(world.system(), 're_1')).rejects.toThrow(PaymentsUnreachable);
});
