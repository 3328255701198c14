import {
  closeCheckout,
  expireCheckouts,
  findCheckout,
  findCheckoutByReference,
  findOrder,
  findPaymentByReference,
  issueInvoice,
  type OrderCheckout,
  orderStatus,
  raiseAlarm,
  recordCheckout,
  recordDelivery,
  recordPayment,
  requestRefund,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import type { Checkout } from '#src/adapters/payments/port.ts';
import { PaymentsRefused } from '#src/adapters/payments/port.ts';
import { deliverOrder } from '#src/workflows/fulfilment/deliver-order.ts';

/**
 * `delivered` the money gave what was bought · `surplus` it gives nothing and goes back in full · `already` it was counted before · `waiting` no money yet ·
 * `expired` closed without money · `mismatch` not what we asked for, nothing given, an alarm raised · `unknown` none of ours.
 */
export type Settled = 'delivered' | 'surplus' | 'already' | 'waiting' | 'expired' | 'mismatch' | 'unknown';
type PaidCheckout = Checkout & { readonly paymentReference: string };

/** Fetches a checkout from the provider, as it is now, and gives what it paid. Safe at any moment, in any order, any number of times, by whoever heard of it. */
export async function settleCheckout(ctx: Ctx, reference: string): Promise<Settled> {
  let checkout: Checkout;
  try {
    checkout = await ctx.outside.payments.findCheckout(reference);
  } catch (error) {
    if (error instanceof PaymentsRefused && error.reason === 'not-found') return 'unknown';
    throw error;
  }
  return settleFound(asSystem(ctx, 'settle'), checkout);
}

/** Settles a checkout as the provider just gave it; everything in one transaction. */
export function settleFound(ctx: Ctx, checkout: Checkout): Settled {
  return change(asSystem(ctx, 'settle'), (tx) => {
    const attempt = attemptOf(tx, checkout);
    if (!attempt) return 'unknown';
    if (!fits(tx, checkout, attempt)) {
      raiseAlarm(tx, { kind: 'mismatch', reference: checkout.reference, orderId: attempt.orderId });
      return 'mismatch';
    }
    recordCheckout(tx, { attemptId: attempt.id, reference: checkout.reference, url: checkout.url });
    if (isPaid(checkout)) return settlePaid(tx, attempt, checkout);
    if (checkout.state !== 'expired') return 'waiting';
    closeCheckout(tx, { attemptId: attempt.id });
    return 'expired';
  });
}

/** By the provider's reference; or, when its answer to our opening was lost, by the attempt that it names. */
function attemptOf(tx: Tx, checkout: Checkout): OrderCheckout | null {
  const known = findCheckoutByReference(tx, checkout.reference);
  if (known || !checkout.attemptId) return known;
  return findCheckout(tx, checkout.attemptId);
}

function fits(tx: Tx, checkout: Checkout, attempt: OrderCheckout): boolean {
  const { amountCents, currency, attemptId, orderId, live, reference } = checkout;
  if (attempt.reference !== null && attempt.reference !== reference) return false;
  return (
    amountCents === attempt.amountCents &&
    currency === 'eur' &&
    attemptId === attempt.id &&
    orderId === attempt.orderId &&
    live === tx.outside.payments.live
  );
}

function isPaid(checkout: Checkout): checkout is PaidCheckout {
  return checkout.paid && checkout.paymentReference !== null;
}

function settlePaid(tx: Tx, attempt: OrderCheckout, checkout: PaidCheckout): Settled {
  closeCheckout(tx, { attemptId: attempt.id });
  if (findPaymentByReference(tx, checkout.paymentReference)) return 'already';
  const order = findOrder(tx, attempt.orderId);
  if (!order) throw new Error(`attempt ${attempt.id} has no order`);
  const state = orderStatus(tx, order.id);
  expireCheckouts(tx, order.id);
  if (state !== 'open' && state !== 'lapsed' && state !== 'cancelled') {
    giveBack(tx, attempt, checkout, 'paid_twice');
    tx.mail({ kind: 'billing.paid_twice', orderId: order.id, paymentReference: checkout.paymentReference });
    return 'surplus';
  }
  if (deliverOrder(tx, order) === 'impossible') {
    recordDelivery(tx, { orderId: order.id, outcome: 'undeliverable' });
    giveBack(tx, attempt, checkout, 'undeliverable');
    tx.mail({ kind: 'billing.undeliverable', orderId: order.id });
    return 'surplus';
  }
  recordDelivery(tx, { orderId: order.id, outcome: 'delivered' });
  const payment = recordPayment(tx, { ...received(attempt, checkout), outcome: 'delivered' });
  issueInvoice(tx, { orderId: order.id, payment });
  tx.mail({ kind: 'billing.order_confirmed', orderId: order.id });
  return 'delivered';
}

function received(attempt: OrderCheckout, checkout: PaidCheckout) {
  const { paymentReference: reference, amountCents, method } = checkout;
  return { orderId: attempt.orderId, attemptId: attempt.id, reference, amountCents, method: method ?? 'unknown' };
}

function giveBack(
  tx: Tx,
  attempt: OrderCheckout,
  checkout: PaidCheckout,
  reason: 'paid_twice' | 'undeliverable',
): void {
  const payment = recordPayment(tx, { ...received(attempt, checkout), outcome: 'surplus' });
  requestRefund(tx, { paymentId: payment.id, reason });
}
