import { beforeEach, describe, expect, test } from 'vitest';
import { listAlarms, listInvoices, listPayments, orderStatus, owedCents } from '#domain/billing/index.ts';
import { findEnrolmentBySource, type Run } from '#domain/learning/index.ts';
import { findPlaceBySource, findPlaceOf } from '#domain/registration/index.ts';
import type { Checkout } from '#src/adapters/payments/port.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { COURSE_CENTS, makeOrder, makePaidOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { settleCheckout, settleFound } from './settle-checkout.ts';

let world: World;
let run: Run;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 1 });
  ada = makePerson(world, { name: 'Ada Vermeer', email: 'ada@test.example' });
});

const sendAll = () => deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));

describe('settling a checkout', () => {
  test('what is paid is delivered: a place, an enrolment, an invoice and a mail with both papers', async () => {
    const order = await makePaidOrder(world, { personId: ada, runId: run.id });
    const line = order.lines[0]?.id ?? '';
    const place = findPlaceBySource(world.system(), line);
    expect(place).toMatchObject({ personId: ada, runId: run.id, endedAt: null });
    expect(findEnrolmentBySource(world.system(), place?.id ?? '')).toMatchObject({ personId: ada, endedAt: null });
    expect(orderStatus(world.system(), order.id)).toBe('paid');
    expect(owedCents(world.system(), order.id)).toBe(0);
    expect(listInvoices(world.system(), order.id).map((invoice) => invoice.number)).toEqual(['F2026-00001']);
    await sendAll();
    expect(world.mail.lastTo('ada@test.example').attachments?.map((attachment) => attachment.name)).toEqual([
      'factuur-F2026-00001.pdf',
      'coach-van-het-alledaagse-1.ics',
      'coach-van-het-alledaagse-2.ics',
    ]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('a checkout that nobody paid gives nothing', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    expect(await settleCheckout(world.system(), reference)).toBe('waiting');
    world.payments.completeUnpaid(reference);
    expect(await settleCheckout(world.system(), reference)).toBe('waiting');
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(listPayments(world.system(), order.id)).toEqual([]);
  });

  test('settling twice delivers once', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    world.payments.pay(reference);
    expect(await settleCheckout(world.system(), reference)).toBe('delivered');
    expect(await settleCheckout(world.system(), reference)).toBe('already');
    expect(listPayments(world.system(), order.id)).toHaveLength(1);
    expect(world.rows('SELECT id FROM enrolments')).toHaveLength(1);
    expect(world.rows("SELECT id FROM outbox WHERE kind = 'mail'")).toHaveLength(1);
  });

  test('the webhook and the return of the browser at the same moment deliver once', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    world.payments.pay(reference);
    const outcomes = await Promise.all([
      settleCheckout(world.system(), reference),
      settleCheckout(world.system(), reference),
      settleCheckout(world.system(), reference),
    ]);
    expect(outcomes.sort()).toEqual(['already', 'already', 'delivered']);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('a checkout that expired unpaid closes its attempt', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    world.payments.expire(reference);
    expect(await settleCheckout(world.system(), reference)).toBe('expired');
    expect(orderStatus(world.system(), order.id)).toBe('open');
  });

  test('a checkout of a stranger is not ours', async () => {
    const before = world.rows('SELECT count(*) AS n FROM journal');
    expect(await settleCheckout(world.system(), 'cs_test_999')).toBe('unknown');
    expect(world.rows('SELECT count(*) AS n FROM journal')).toEqual(before);
  });
});

describe('sold out between basket and payment', () => {
  test('the money goes back in full, by itself, with a mail; the seat stays with who has it', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    const paid = world.payments.pay(reference);
    world.later(2 * HOUR);
    const ben = makePerson(world, { name: 'Ben', email: 'ben@test.example' });
    await makePaidOrder(world, { personId: ben, runId: run.id });
    expect(await settleCheckout(world.system(), reference)).toBe('surplus');
    expect(orderStatus(world.system(), order.id)).toBe('undeliverable');
    await sendAll();
    expect(await world.payments.listRefunds(paid.paymentReference ?? '')).toMatchObject([
      { amountCents: COURSE_CENTS, state: 'succeeded' },
    ]);
    expect(world.mail.lastTo('ada@test.example').subject).toContain('U krijgt uw geld terug');
    expect(findPlaceOf(world.system(), run.id, ben)).not.toBeNull();
    expect(listInvoices(world.system(), order.id)).toEqual([]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('paid late while a seat is still free, the place is given after all', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    world.payments.pay(reference);
    world.later(2 * HOUR);
    expect(await settleCheckout(world.system(), reference)).toBe('delivered');
    expect(orderStatus(world.system(), order.id)).toBe('paid');
    expect(moneyFaults(world.system())).toEqual([]);
  });
});

describe('paid twice', () => {
  /** Two checkouts of one order that are both still open: the buyer went to pay again in the last minute of the first. */
  async function twoCheckouts() {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const first = await openCheckout(world, order);
    world.later(34 * MINUTE + 30_000);
    const second = await openCheckout(world, order);
    expect(second).not.toBe(first);
    return { order, references: [first, second] as const };
  }

  test.each([
    ['the first is heard of first', false],
    ['the second is heard of first', true],
  ])(
    'two attempts of one order: one delivers it, the other goes back in full, with a mail; %s',
    async (_what, turned) => {
      const { order, references } = await twoCheckouts();
      const [delivering, other] = turned ? references.toReversed() : references;
      const payments = references.map((reference) => world.payments.pay(reference).paymentReference ?? '');
      expect(await settleCheckout(world.system(), delivering ?? '')).toBe('delivered');
      expect(await settleCheckout(world.system(), other ?? '')).toBe('surplus');
      expect(await settleCheckout(world.system(), other ?? '')).toBe('already');
      await sendAll();
      const back = await Promise.all(payments.map((payment) => world.payments.listRefunds(payment)));
      const wanted = [[], [{ amountCents: COURSE_CENTS, state: 'succeeded' }]];
      expect(back).toMatchObject(turned ? wanted.toReversed() : wanted);
      expect(world.mail.sent.map((mail) => mail.subject)).toEqual([
        `Uw bestelling ${order.number}`,
        `U betaalde twee keer: bestelling ${order.number}`,
      ]);
      expect(orderStatus(world.system(), order.id)).toBe('paid');
      expect(findPlaceOf(world.system(), run.id, ada)).not.toBeNull();
      expect(world.rows('SELECT id FROM invoices')).toHaveLength(1);
      expect(moneyFaults(world.system())).toEqual([]);
    },
  );

  test('one is paid: the other is closed, and can be paid no more', async () => {
    const { references } = await twoCheckouts();
    world.payments.pay(references[1]);
    await settleCheckout(world.system(), references[1]);
    await sendAll();
    expect((await world.payments.findCheckout(references[0])).state).toBe('expired');
  });
});

describe('a checkout that is not what we asked for', () => {
  const wrong: [string, Partial<Checkout>][] = [
    ['a lower amount', { amountCents: 100 }],
    ['a higher amount', { amountCents: COURSE_CENTS + 1 }],
    ['another currency', { currency: 'usd' }],
    ['another attempt', { attemptId: 'att_other' }],
    ['no attempt', { attemptId: null }],
    ['another order', { orderId: 'ord_other' }],
    ['another kind of money', { live: true }],
  ];
  test.each(wrong)('%s gives nothing, and an administrator is told', async (_what, change) => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    const paid = world.payments.pay(reference);
    expect(settleFound(world.system(), { ...paid, ...change })).toBe('mismatch');
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
    expect(listPayments(world.system(), order.id)).toEqual([]);
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['mismatch']);
  });

  test('paid with the reference of one order it delivers no other', async () => {
    const other = makeRunForSale(world, { capacity: 3 });
    const cheap = makeOrder(world, { personId: ada, runId: other.id });
    const dear = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, cheap);
    const paid = world.payments.pay(reference);
    expect(settleFound(world.system(), { ...paid, orderId: dear.id })).toBe('mismatch');
    expect(orderStatus(world.system(), dear.id)).toBe('open');
  });
});

describe('cancelling', () => {
  test('lets the seat go, and nothing can be paid any more', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    expect(await cancelOrder(world.person(ada), order.id)).toBe('cancelled');
    expect((await world.payments.findCheckout(reference)).state).toBe('expired');
    expect(orderStatus(world.system(), order.id)).toBe('cancelled');
    const ben = makePerson(world);
    expect(makeOrder(world, { personId: ben, runId: run.id })).toBeTruthy();
  });

  test('cancelled while the payment came in: the payment wins', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    world.payments.pay(await openCheckout(world, order));
    expect(await cancelOrder(world.person(ada), order.id)).toBe('settled');
    expect(orderStatus(world.system(), order.id)).toBe('paid');
  });

  test('cancelled twice is cancelled once', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    await cancelOrder(world.person(ada), order.id);
    await cancelOrder(world.person(ada), order.id);
    expect(world.rows('SELECT * FROM order_ends')).toHaveLength(1);
  });

  test("a stranger does not cancel somebody else's order", async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const ben = makePerson(world);
    await expect(cancelOrder(world.person(ben), order.id)).rejects.toMatchObject({ kind: 'not_found' });
    world.later(MINUTE);
    expect(orderStatus(world.system(), order.id)).toBe('open');
  });
});
