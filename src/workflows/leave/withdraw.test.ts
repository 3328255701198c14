import { beforeEach, describe, expect, test } from 'vitest';
import { acceptTerms, findInvoiceBySource, listPayments, type Order, orderStatus } from '#domain/billing/index.ts';
import { findAccess, type Run } from '#domain/learning/index.ts';
import { findPlaceOf, seatsOf } from '#domain/registration/index.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { COURSE_CENTS, makeOrder, makePaidOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { leavingOffers } from './offer.ts';
import { withdrawOrder } from './withdraw.ts';

/** Bought on Wednesday 2 September 2026, so the fourteenth day is Wednesday 16 September. */
const LAST_MOMENT = new Date('2026-09-16T21:59:59.999Z');

let world: World;
let run: Run;
let ada: string;
let order: Order;

beforeEach(async () => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 1 });
  ada = makePerson(world, { email: 'ada@test.example' });
  order = await makePaidOrder(world, { personId: ada, runId: run.id });
});

const withdraw = (who = ada) =>
  withdrawOrder(world.person(who), { orderId: order.id, name: 'Ada Vermeer', email: 'thuis@test.example' });
const until = (at: Date) => world.later(at.getTime() - world.now().getTime());
const refunded = () => world.payments.listRefunds(listPayments(world.system(), order.id)[0]?.reference ?? '');

describe('a consumer who withdraws', () => {
  test('gets everything back, an acknowledgement with date and time, and no access any more; the seat is free', async () => {
    withdraw();
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(findAccess(world.person(ada), ada, COACH)).toBeNull();
    expect(seatsOf(world.system(), run.id).free).toBe(1);
    await deliverOutbox(world.system(), () => {});
    expect(await refunded()).toMatchObject([{ amountCents: COURSE_CENTS, state: 'succeeded' }]);
    const mail = world.mail.lastTo('thuis@test.example');
    expect(mail.subject).toContain('herroeping ontvangen');
    expect(mail.text).toContain('2 september 2026');
    expect(mail.attachments?.map(({ name }) => name)).toEqual(['creditnota-C2026-00001.pdf']);
    expect(orderStatus(world.system(), order.id)).toBe('ended');
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('twice withdraws once, with the time of the first', async () => {
    withdraw();
    world.later(DAY);
    withdraw();
    await deliverOutbox(world.system(), () => {});
    expect(await refunded()).toHaveLength(1);
    expect(world.rows('SELECT at FROM order_withdrawals')).toEqual([
      { at: new Date('2026-09-02T10:00:00Z').getTime() },
    ]);
  });

  test('can do so until the last moment of the fourteenth day', () => {
    until(LAST_MOMENT);
    withdraw();
    expect(orderStatus(world.system(), order.id)).toBe('ended');
  });

  test('is too late a moment after; nothing is written', () => {
    until(new Date(LAST_MOMENT.getTime() + 1));
    expect(() => withdraw()).toThrow(expect.objectContaining({ kind: 'gone' }));
    expect(world.rows('SELECT 1 FROM order_withdrawals')).toEqual([]);
    expect(findPlaceOf(world.system(), run.id, ada)).not.toBeNull();
  });

  test('is the buyer and nobody else', () => {
    for (const who of [makePerson(world), makePerson(world, { roles: ['trainer'] })])
      expect(() => withdraw(who)).toThrow(expect.objectContaining({ kind: 'not_found' }));
    expect(() => withdraw(makePerson(world, { roles: ['administrator'] }))).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });
});

describe('a run that begins within the time for changing one’s mind', () => {
  async function bought(startAtOnce: boolean): Promise<void> {
    const soon = makeRun(world, { meetings: [3, 6, 40], closesInDays: 2 });
    const other = makePerson(world, { email: 'bo@test.example' });
    ada = other;
    order = makeOrder(world, { personId: other, runId: soon.id });
    acceptTerms(world.person(other), { orderId: order.id, version: '2026-1', startAtOnce });
    const reference = await openCheckout(world, order);
    world.payments.pay(reference);
    await settleCheckout(world.system(), reference);
  }

  test('costs who wanted to begin at once the meetings that have begun, rounded in their favour', async () => {
    await bought(true);
    world.later(3 * DAY);
    expect(leavingOffers(world.system(), order)[0]?.withdraw?.back).toEqual({ part: 2, whole: 3, cents: 59_667 });
    withdraw();
    await deliverOutbox(world.system(), () => {});
    expect(await refunded()).toMatchObject([{ amountCents: 59_667 }]);
    expect(findInvoiceBySource(world.system(), `credit:${order.id}:${order.lines[0]?.id}`)?.document.totals).toEqual({
      netCents: 59_667,
      vatCents: 0,
      grossCents: 59_667,
    });
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('costs nothing without that yes', async () => {
    await bought(false);
    world.later(7 * DAY);
    withdraw();
    await deliverOutbox(world.system(), () => {});
    expect(await refunded()).toMatchObject([{ amountCents: COURSE_CENTS }]);
  });

  test('of what was kept an administrator can give back the rest, once', async () => {
    await bought(true);
    world.later(3 * DAY);
    withdraw();
    const eve = world.person(makePerson(world, { roles: ['administrator'] }));
    refundOrder(eve, { orderId: order.id, reason: 'goodwill' });
    refundOrder(eve, { orderId: order.id, reason: 'goodwill' });
    await deliverOutbox(world.system(), () => {});
    expect((await refunded()).map(({ amountCents }) => amountCents)).toEqual([59_667, 29_833]);
    expect(orderStatus(world.system(), order.id)).toBe('refunded');
    expect(moneyFaults(world.system())).toEqual([]);
  });
});

test('an organisation does not withdraw', () => {
  const organisationId = makeOrganisation(world);
  const dora = makePerson(world, { coordinates: organisationId });
  const ctx = world.person(dora);
  const other = makeRun(world);
  order = agreeOnInvoice(ctx, reservePlace(ctx, { runId: other.id, personId: dora, organisationId }).id);
  expect(() => withdraw(dora)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
});
