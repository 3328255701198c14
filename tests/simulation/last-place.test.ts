import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOrder, listCheckouts, listInvoices, listPayments, orderStatus } from '#domain/billing/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import { seatsOf } from '#domain/registration/index.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { startCheckout } from '#src/workflows/checkout/start.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { freeSeats } from '#src/workflows/reconcile/free-seats.ts';
import { lapseOrders } from '#src/workflows/reconcile/lapse-orders.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { sweepEvents } from '#src/workflows/reconcile/sweep-events.ts';
import { takeEvent } from '#src/workflows/reconcile/take-event.ts';
import { workEvents } from '#src/workflows/reconcile/work-events.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { checkPendingRefunds } from '#src/workflows/refund/settle-payment-refunds.ts';
import { settleReturn } from '#src/workflows/settle/settle-return.ts';
import { makeOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, MINUTE, makeWorld, type World } from '#tests/support/world.ts';

const BUYERS = 3;
const buyer = fc.integer({ min: 0, max: BUYERS - 1 });
const of = <const Kind extends string>(kind: Kind, weight: number) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), who: buyer }),
});
const step = fc.oneof(
  of('order', 1),
  of('go_to_pay', 8),
  of('pay', 8),
  of('return', 1),
  of('webhook', 2),
  of('cancel', 1),
  of('refund', 1),
  of('refund_outside', 1),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 20, 36, 36, 50) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('jobs' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('outbox' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('provider_fails' as const),
      when: fc.constantFrom('before' as const, 'afterwards' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('the last place is sold once, and the money always adds up, whatever happens in whatever order', {
  timeout: 240_000,
}, async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(1, 1, 2),
      fc.array(step, { minLength: 20, maxLength: 55 }),
      async (capacity, steps) => {
        const play = await begin(capacity);
        for (const item of steps) {
          await play.take(item);
          expect(moneyFaults(play.world.system())).toEqual([]);
        }
        await play.settleDown();
        expect(moneyFaults(play.world.system())).toEqual([]);
        for (const what of play.judge()) seen.set(what, (seen.get(what) ?? 0) + 1);
      },
    ),
    { numRuns: 200, seed: Number(process.env.SIMULATION_SEED ?? 20_260_902) },
  );
  // A simulation that never gets there shows nothing.
  for (const what of ['paid', 'undeliverable', 'refunded', 'lapsed', 'cancelled', 'paid more than once'])
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
});

async function begin(capacity: number) {
  const world = makeWorld();
  const run = makeRunForSale(world, { capacity });
  const eve = makePerson(world, { roles: ['administrator'] });
  const people = Array.from({ length: BUYERS }, () => makePerson(world));
  const orders = people.map((): string[] => []);

  async function take(item: Step): Promise<void> {
    try {
      await carryOut(item);
    } catch (error) {
      // A refusal, and a provider that does not answer, are answers too; anything else is a fault of ours.
      if (!isRefusal(error) && !isProviderAway(error)) throw error;
    }
  }

  async function carryOut(item: Step): Promise<void> {
    if (item.kind === 'wait') return world.later(item.minutes * MINUTE);
    if (item.kind === 'jobs') return runJobs(world);
    if (item.kind === 'outbox') return void (await deliverOutbox(world.system(), () => {}));
    if (item.kind === 'provider_fails') return world.payments.failNext(item.when);
    const person = people[item.who] ?? '';
    const mine = orders[item.who] ?? [];
    if (
      item.kind === 'order' ||
      (item.kind === 'go_to_pay' && !mine.some((id) => orderStatus(world.system(), id) === 'open'))
    ) {
      const { id } = makeOrder(world, { personId: person, runId: run.id });
      if (!mine.includes(id)) mine.push(id);
    }
    const orderId = mine.at(-1);
    if (!orderId) return;
    const references = mine.flatMap((id) =>
      listCheckouts(world.system(), id).flatMap((attempt) => attempt.reference ?? []),
    );
    if (item.kind === 'go_to_pay') await startCheckout(world.person(person), orderId);
    if (item.kind === 'cancel') await cancelOrder(world.person(person), orderId);
    if (item.kind === 'refund') refundOrder(world.person(eve), { orderId, reason: 'goodwill' });
    if (item.kind === 'pay') for (const reference of references) payIfOpen(world, reference);
    if (item.kind === 'return')
      await settleReturn(world.person(person), { orderId, reference: references.at(-1) ?? '' });
    if (item.kind === 'refund_outside') giveBackElsewhere(world, orderId);
    if (item.kind === 'webhook') deliverTwice(world, item.who);
  }

  /** Everything is heard, sent and settled; four rounds, because one may ask for another. */
  async function settleDown(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      world.later(DAY / 2);
      await runJobs(world);
      await deliverOutbox(world.system(), () => {});
    }
  }

  /** Returns what it saw, for the count. */
  function judge(): string[] {
    const ctx = world.system();
    const saw: string[] = [];
    const seats = seatsOf(ctx, run.id);
    expect(seats.places).toBeLessThanOrEqual(capacity);
    for (const orderId of orders.flat()) {
      const state = orderStatus(ctx, orderId);
      const payments = listPayments(ctx, orderId);
      expect(['paid', 'lapsed', 'cancelled', 'undeliverable', 'refunded']).toContain(state);
      saw.push(state, ...(payments.length > 1 ? ['paid more than once'] : []));
      if (state === 'lapsed' || state === 'cancelled') expect(payments).toEqual([]);
      expect(listInvoices(ctx, orderId).length).toBe(state === 'paid' ? 1 : state === 'refunded' ? 2 : 0);
      const line = findOrder(ctx, orderId)?.lines[0]?.id;
      const input = world.rows(
        `SELECT e.id FROM enrolments e JOIN places p ON p.id = e.source_key WHERE p.source_key = '${line}'`,
      ).length;
      expect(input).toBe(state === 'paid' || state === 'refunded' ? 1 : 0);
    }
    const owed = world.rows<{ cents: number }>(
      "SELECT coalesce(sum(amount_cents), 0) AS cents FROM ledger_entries WHERE account IN ('to_refund', 'debtors')",
    )[0];
    expect(owed?.cents).toBe(0);
    return saw;
  }

  return { world, take, settleDown, judge };
}

/** Each job by itself, as the server runs them: one that fails because the provider is away is tried again at its next turn. */
async function runJobs(world: World): Promise<void> {
  for (const job of [sweepEvents, workEvents, lapseOrders, checkPendingRefunds, freeSeats]) {
    try {
      await job(world.system());
    } catch (error) {
      if (!isProviderAway(error)) throw error;
    }
  }
}

function isProviderAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isProviderAway);
  return ['PaymentsUnreachable', 'PaymentsRefused'].includes((error as Error).name);
}

/** The provider delivers one of its events, the same one twice. */
function deliverTwice(world: World, seed: number): void {
  const { events } = world.payments;
  const event = events[events.length - 1 - (seed % Math.max(1, events.length))];
  if (!event) return;
  const { rawBody, signature } = world.payments.deliver(event.id);
  for (let times = 0; times < 2; times += 1) takeEvent(world.visitor(), rawBody, signature);
}

/** A checkout that the provider has closed can no longer be paid. */
function payIfOpen(world: World, reference: string): void {
  try {
    world.payments.pay(reference);
  } catch (error) {
    if (!isProviderAway(error)) throw error;
  }
}

function giveBackElsewhere(world: World, orderId: string): void {
  const payment = listPayments(world.system(), orderId)[0];
  if (payment) world.payments.refundOutside(payment.reference, payment.amountCents);
}
