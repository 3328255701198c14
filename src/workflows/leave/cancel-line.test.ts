import { beforeEach, describe, expect, test } from 'vitest';
import {
  listPayments,
  listRefunds,
  type Order,
  orderStatus,
  owedCents,
  recordBankPayment,
} from '#domain/billing/index.ts';
import type { Run } from '#domain/learning/index.ts';
import { findPlaceOf } from '#domain/registration/index.ts';
import { listStandingAlarms } from '#src/queries/standing-alarms.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { collectInvoices } from '#src/workflows/collect/collect-invoices.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { retryRefund } from '#src/workflows/refund/retry-refund.ts';
import { checkPendingRefunds } from '#src/workflows/refund/settle-payment-refunds.ts';
import { ADDRESS, COURSE_CENTS, makePaidOrder, makePrices } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { cancelLine } from './cancel-line.ts';
import { leavingOffers } from './offer.ts';

const HALF = COURSE_CENTS / 2;

let world: World;
let run: Run;
let ada: string;
let order: Order;

beforeEach(async () => {
  world = makeWorld();
  makePrices(world);
  // The first meeting on Friday 16 October; the last day for a full refund is 18 September, for half 9 October.
  run = makeRun(world, { meetings: [44, 60], closesInDays: 43 });
  ada = makePerson(world, { email: 'ada@test.example' });
  order = await makePaidOrder(world, { personId: ada, runId: run.id });
});

const lineId = () => order.lines[0]?.id ?? '';
const cancel = (backCents: number, who = ada) =>
  cancelLine(world.person(who), { orderId: order.id, lineId: lineId(), backCents });
const offered = () => leavingOffers(world.system(), order)[0]?.cancel;
const on = (moment: string) => world.later(new Date(moment).getTime() - world.now().getTime());
const refunded = () => world.payments.listRefunds(listPayments(world.system(), order.id)[0]?.reference ?? '');

describe('cancelling by the terms', () => {
  test('is no question while its buyer can withdraw', () => {
    expect(offered()).toBeNull();
    expect(() => cancel(COURSE_CENTS)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  test.each([
    ['2026-09-18T21:59:00Z', COURSE_CENTS],
    ['2026-09-18T22:00:00Z', HALF],
    ['2026-10-09T21:59:00Z', HALF],
    ['2026-10-09T22:00:00Z', 0],
  ])('at %s gives back %i cents', async (moment, back) => {
    on(moment);
    expect(offered()?.back.cents).toBe(back);
    cancel(back);
    await deliverOutbox(world.system(), () => {});
    expect((await refunded()).map(({ amountCents }) => amountCents)).toEqual(back === 0 ? [] : [back]);
    expect(world.mail.lastTo('ada@test.example').subject).toMatch(/zegde af|vervallen/);
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(orderStatus(world.system(), order.id)).toBe('ended');
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('tells the days that the terms mean', () => {
    on('2026-09-18T10:00:00Z');
    expect(offered()?.steps).toEqual([
      { until: '2026-09-18', percent: 100, cents: COURSE_CENTS },
      { until: '2026-10-09', percent: 50, cents: HALF },
      { until: null, percent: 0, cents: 0 },
    ]);
  });

  test('asks again when midnight made it another amount; nothing has happened', () => {
    on('2026-09-18T22:00:01Z');
    expect(() => cancel(COURSE_CENTS)).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(findPlaceOf(world.system(), run.id, ada)).not.toBeNull();
  });

  test('twice cancels once', async () => {
    on('2026-09-18T10:00:00Z');
    cancel(COURSE_CENTS);
    world.later(DAY);
    cancel(COURSE_CENTS);
    await deliverOutbox(world.system(), () => {});
    expect(await refunded()).toHaveLength(1);
  });

  test('is over once the run has begun, and is for its buyer only', () => {
    on('2026-09-18T10:00:00Z');
    expect(() => cancel(COURSE_CENTS, makePerson(world))).toThrow(expect.objectContaining({ kind: 'not_found' }));
    expect(() => cancel(COURSE_CENTS, makePerson(world, { roles: ['administrator'] }))).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
    world.later(44 * DAY);
    expect(() => cancel(0)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });
});

test('a part that the provider could not give back is asked once more as that part, and stands out until it arrived', async () => {
  on('2026-09-20T10:00:00Z');
  world.payments.startRefunds('pending');
  cancel(HALF);
  await deliverOutbox(world.system(), () => {});
  const [first] = await refunded();
  world.payments.settleRefund(first?.reference ?? '', 'failed');
  await checkPendingRefunds(world.system());
  expect(listStandingAlarms(world.system(), order.id).map(({ kind }) => kind)).toEqual(['refund_failed']);
  world.payments.startRefunds('succeeded');
  const eve = world.person(makePerson(world, { roles: ['administrator'] }));
  const paymentId = listPayments(world.system(), order.id)[0]?.id ?? '';
  const refundId = listRefunds(world.system(), paymentId)[0]?.id ?? '';
  world.later(DAY);
  await retryRefund(eve, { refundId });
  await retryRefund(eve, { refundId });
  await deliverOutbox(world.system(), () => {});
  expect((await refunded()).filter(({ state }) => state === 'succeeded').map(({ amountCents }) => amountCents)).toEqual(
    [HALF],
  );
  expect(listStandingAlarms(world.system(), order.id)).toEqual([]);
  // The rest goes back as well, fails, and is not hidden by the part that arrived.
  world.payments.startRefunds('pending');
  world.later(DAY);
  refundOrder(eve, { orderId: order.id, reason: 'goodwill' });
  await deliverOutbox(world.system(), () => {});
  const rest = (await refunded()).find(({ state }) => state === 'pending');
  expect(rest?.amountCents).toBe(HALF);
  world.payments.settleRefund(rest?.reference ?? '', 'failed');
  await checkPendingRefunds(world.system());
  expect(listStandingAlarms(world.system(), order.id).map(({ kind }) => kind)).toEqual(['refund_failed']);
  expect(moneyFaults(world.system())).toEqual([]);
});

test('an organisation that has not paid yet owes that much less, and pays the rest', async () => {
  const organisationId = makeOrganisation(world);
  const dora = world.person(makePerson(world, { coordinates: organisationId }));
  const personId = makePerson(world, { worksAt: organisationId, email: 'bram@test.example' });
  order = agreeOnInvoice(dora, reservePlace(dora, { runId: run.id, personId, organisationId }).id);
  on('2026-09-20T10:00:00Z');
  cancelLine(dora, { orderId: order.id, lineId: lineId(), backCents: HALF });
  expect([orderStatus(world.system(), order.id), owedCents(world.system(), order.id)]).toEqual(['ended', HALF]);
  const overdue = () => listStandingAlarms(world.system(), order.id).map(({ kind }) => kind);
  world.later(40 * DAY);
  await collectInvoices(world.system());
  expect(overdue()).toEqual(['invoice_overdue']);
  const eve = world.person(makePerson(world, { roles: ['administrator'] }));
  recordBankPayment(eve, { orderId: order.id, amountCents: HALF, reference: 'bank 1' });
  expect([owedCents(world.system(), order.id), overdue()]).toEqual([0, []]);
  expect(moneyFaults(world.system())).toEqual([]);
  await deliverOutbox(world.system(), () => {});
  expect(world.mail.lastTo(ADDRESS.email)).toBeDefined();
  expect(world.mail.lastTo('bram@test.example').subject).toContain('vervallen');
});
