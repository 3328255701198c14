import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalKind } from '#domain/refusal.ts';
import {
  ADDRESS,
  COURSE_CENTS,
  makeOrder,
  makePaidOrder,
  makeRunForSale,
  openCheckout,
} from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { beginCheckout } from './begin-checkout.ts';
import { closeCheckout } from './close-checkout.ts';
import { closeEvent } from './close-event.ts';
import { endOrder } from './end-order.ts';
import { requireOrder } from './find.ts';
import { findCheckout, listCheckouts, listPayments, listWaitingEvents } from './find-payments.ts';
import { ledgerFaults } from './ledger-faults.ts';
import type { Order } from './order.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { receiveEvent } from './receive-event.ts';
import { recordCheckout } from './record-checkout.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordOutsideRefund } from './record-outside-refund.ts';
import { recordPayment } from './record-payment.ts';
import { requestRefund } from './request-refund.ts';
import { settleRefund } from './settle-refund.ts';

let world: World;
let ada: string;
let order: Order;

beforeEach(() => {
  world = makeWorld();
  ada = makePerson(world);
  order = makeOrder(world, { personId: ada, runId: makeRunForSale(world).id });
});

const kind = (wanted: RefusalKind) => expect.objectContaining({ kind: wanted });
const byAPerson = (work: () => unknown) => expect(work).toThrow(kind('not_allowed'));

describe('an attempt to pay', () => {
  const begin = (who = ada) => beginCheckout(world.person(who), { orderId: order.id });

  test('asks for the whole order, and keeps it as long as the checkout can be paid and ten minutes more', () => {
    const attempt = begin();
    expect(attempt).toMatchObject({
      amountCents: COURSE_CENTS,
      customerEmail: ADDRESS.email,
      expiresAt: new Date(world.now().getTime() + 35 * MINUTE),
    });
    expect(requireOrder(world.person(ada), order.id).lapsesAt).toEqual(new Date(world.now().getTime() + 45 * MINUTE));
  });

  test('begun twice is one, until it can no longer be paid', () => {
    const first = begin();
    world.later(34 * MINUTE);
    expect(begin().id).toBe(first.id);
    world.later(MINUTE);
    expect(begin().id).not.toBe(first.id);
  });

  test('is not begun for an order that lapsed, ended or has no address', () => {
    const bare = makeOrder(world, { personId: ada, runId: makeRunForSale(world).id });
    world.open.exec(`UPDATE orders SET address = NULL WHERE id = '${bare.id}'`);
    expect(() => beginCheckout(world.person(ada), { orderId: bare.id })).toThrow(kind('invalid'));
    world.later(HOUR);
    expect(() => begin()).toThrow(kind('gone'));
    endOrder(world.person(ada), { orderId: order.id, outcome: 'cancelled' });
    expect(() => begin()).toThrow(kind('conflict'));
  });

  test('is not begun by a stranger', () => {
    expect(() => begin(makePerson(world))).toThrow(kind('not_found'));
  });

  test('gets one checkout; the same again changes nothing, another one is a fault', () => {
    const attempt = begin();
    const record = (reference: string) =>
      recordCheckout(world.system(), { attemptId: attempt.id, reference, url: 'https://x.invalid' });
    record('cs_1');
    record('cs_1');
    expect(() => record('cs_2')).toThrow('two checkouts');
    byAPerson(() => recordCheckout(world.person(ada), { attemptId: attempt.id, reference: 'cs_1', url: null }));
    expect(() => recordCheckout(world.system(), { attemptId: 'att_none', reference: 'cs_9', url: null })).toThrow(
      kind('not_found'),
    );
  });

  test('closes once, and by the product only', () => {
    const attempt = begin();
    closeCheckout(world.system(), { attemptId: attempt.id });
    const { closedAt } = findCheckout(world.system(), attempt.id) ?? {};
    world.later(MINUTE);
    closeCheckout(world.system(), { attemptId: attempt.id });
    expect(findCheckout(world.system(), attempt.id)?.closedAt).toEqual(closedAt);
    byAPerson(() => closeCheckout(world.person(ada), { attemptId: attempt.id }));
    expect(() => closeCheckout(world.system(), { attemptId: 'att_none' })).toThrow(kind('not_found'));
  });

  test('the table itself takes no other amount than that of the order', () => {
    const insert = `INSERT INTO payment_attempts (id, order_id, amount_cents, customer_email, started_at, expires_at) VALUES ('att_x', '${order.id}', 1, 'x', 1, 2)`;
    expect(() => world.open.exec(insert)).toThrow('guard: an attempt asks for the total of its order');
    begin();
    expect(() => world.open.exec('UPDATE payment_attempts SET amount_cents = 1')).toThrow(
      'guard: an attempt keeps what was asked',
    );
  });
});

describe('a payment', () => {
  const payment = {
    attemptId: null,
    reference: 'pi_1',
    amountCents: COURSE_CENTS,
    method: 'ideal',
    outcome: 'surplus',
  } as const;

  test('is known by its reference: recorded twice, counted once', () => {
    const record = () => recordPayment(world.system(), { ...payment, orderId: order.id });
    expect(record().id).toBe(record().id);
    expect(listPayments(world.system(), order.id)).toHaveLength(1);
    byAPerson(() => recordPayment(world.person(ada), { ...payment, orderId: order.id }));
  });

  test('the table lets one payment at most deliver an order', async () => {
    await openCheckout(world, order);
    const ctx = world.system();
    recordPayment(ctx, { ...payment, orderId: order.id, outcome: 'delivered' });
    expect(() =>
      recordPayment(ctx, { ...payment, reference: 'pi_2', orderId: order.id, outcome: 'delivered' }),
    ).toThrow();
    expect(listCheckouts(ctx, order.id)).toHaveLength(1);
  });

  test('is written down with what came of the order, once, and never another thing', () => {
    recordDelivery(world.system(), { orderId: order.id, outcome: 'delivered' });
    recordDelivery(world.system(), { orderId: order.id, outcome: 'delivered' });
    expect(() => recordDelivery(world.system(), { orderId: order.id, outcome: 'undeliverable' })).toThrow();
    byAPerson(() => recordDelivery(world.person(ada), { orderId: order.id, outcome: 'delivered' }));
  });
});

describe('a refund', () => {
  async function paid() {
    const bought = await makePaidOrder(world, { personId: ada, runId: makeRunForSale(world).id });
    return listPayments(world.system(), bought.id)[0] ?? expect.fail('not paid');
  }

  test('is asked once while it is on its way, and again after it failed', async () => {
    const payment = await paid();
    const ask = () => requestRefund(world.system(), { paymentId: payment.id, reason: 'mistake' });
    const first = ask();
    expect(ask()?.id).toBe(first?.id);
    settleRefund(world.system(), { refundId: first?.id ?? '', reference: 're_1', state: 'failed' });
    expect(ask()?.id).not.toBe(first?.id);
    expect(world.rows('SELECT kind FROM payment_alarms')).toEqual([{ kind: 'refund_failed' }]);
  });

  test('settles once; one that comes back as failed stays failed', async () => {
    const refund = requestRefund(world.system(), { paymentId: (await paid()).id, reason: 'mistake' });
    const tell = (state: 'pending' | 'succeeded' | 'failed') =>
      settleRefund(world.system(), { refundId: refund?.id ?? '', reference: 're_1', state });
    expect(tell('pending')).toMatchObject({ reference: 're_1', settledAt: null });
    const settled = tell('succeeded');
    expect(tell('pending')).toEqual(settled);
    expect(tell('succeeded')).toEqual(settled);
    const failed = tell('failed');
    expect(failed).toMatchObject({ settledAt: settled.settledAt, failedAt: world.now() });
    expect(tell('succeeded')).toEqual(failed);
    expect(ledgerFaults(world.system())).toEqual([]);
    byAPerson(() =>
      settleRefund(world.person(ada), { refundId: refund?.id ?? '', reference: 're_1', state: 'failed' }),
    );
    expect(() => settleRefund(world.system(), { refundId: 'ref_none', reference: null, state: 'failed' })).toThrow(
      kind('not_found'),
    );
  });

  test('is not asked by its buyer', async () => {
    const payment = await paid();
    byAPerson(() => requestRefund(world.person(ada), { paymentId: payment.id, reason: 'goodwill' }));
    expect(() => requestRefund(world.system(), { paymentId: 'pay_none', reason: 'goodwill' })).toThrow(
      kind('not_found'),
    );
  });

  test('made elsewhere is counted once, fits in the payment, and leaves the rest to give back', async () => {
    const payment = await paid();
    const tell = (reference: string, amountCents: number) =>
      recordOutsideRefund(world.system(), { paymentId: payment.id, reference, amountCents, alarm: 'refunded_outside' });
    expect(tell('re_a', 10_000)?.id).toBe(tell('re_a', 10_000)?.id);
    expect(tell('re_b', COURSE_CENTS)).toBeNull();
    expect(requestRefund(world.system(), { paymentId: payment.id, reason: 'mistake' })?.amountCents).toBe(
      COURSE_CENTS - 10_000,
    );
    byAPerson(() =>
      recordOutsideRefund(world.person(ada), {
        paymentId: payment.id,
        reference: 're_c',
        amountCents: 1,
        alarm: 'refunded_outside',
      }),
    );
  });

  test('the table itself gives back no more than came in', async () => {
    const payment = await paid();
    const insert = `INSERT INTO refunds (id, payment_id, amount_cents, reason, requested_at, requested_by) VALUES ('ref_x', '${payment.id}', ${COURSE_CENTS + 1}, 'mistake', 1, 'x')`;
    expect(() => world.open.exec(insert)).toThrow('guard: a refund stays within its payment');
  });
});

describe('an event of the provider', () => {
  const event = {
    id: 'evt_1',
    type: 'checkout.session.completed',
    about: { kind: 'checkout', reference: 'cs_1' },
    createdAt: new Date(0),
    live: false,
  } as const;

  test('heard twice is kept once, by the product only', () => {
    expect([receiveEvent(world.system(), event), receiveEvent(world.system(), event)]).toEqual(['new', 'known']);
    byAPerson(() => receiveEvent(world.person(ada), event));
  });

  test('that cannot be worked on is put off, longer each time, and handled once', () => {
    receiveEvent(world.system(), event);
    closeEvent(world.system(), { eventId: 'evt_1', outcome: 'later' });
    expect(listWaitingEvents(world.system(), 10)).toEqual([]);
    world.later(10_000);
    expect(listWaitingEvents(world.system(), 10)).toHaveLength(1);
    closeEvent(world.system(), { eventId: 'evt_1', outcome: 'later' });
    world.later(10_000);
    expect(listWaitingEvents(world.system(), 10)).toEqual([]);
    closeEvent(world.system(), { eventId: 'evt_1', outcome: 'handled' });
    closeEvent(world.system(), { eventId: 'evt_1', outcome: 'later' });
    world.later(HOUR);
    expect(listWaitingEvents(world.system(), 10)).toEqual([]);
    byAPerson(() => closeEvent(world.person(ada), { eventId: 'evt_1', outcome: 'handled' }));
  });
});

describe('an alarm', () => {
  test('about one thing stands once, raised by the product only', () => {
    const alarm = { kind: 'mismatch', reference: 'cs_1', orderId: order.id } as const;
    raiseAlarm(world.system(), alarm);
    raiseAlarm(world.system(), alarm);
    expect(world.rows('SELECT kind FROM payment_alarms')).toHaveLength(1);
    byAPerson(() => raiseAlarm(world.person(ada), alarm));
  });
});
