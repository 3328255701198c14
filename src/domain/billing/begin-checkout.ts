import { eq } from 'drizzle-orm';
import { orders, paymentAttempts } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { CHECKOUT_MINUTES, canStillBePaid, heldUntil, LONGEST_HOLD_MINUTES, type OrderCheckout } from './checkout.ts';
import { findOrder, orderStatus } from './find.ts';
import { listCheckouts, listOpenCheckouts } from './find-payments.ts';
import type { Order } from './order.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

const MINUTE_MS = 60_000;

/**
 * Begins to pay an order at the provider. While a checkout of it can still be paid, asking again gives that one. The order stays as long as the attempt
 * can be paid; a further attempt that would hold it longer than an unpaid order may be held is refused.
 */
export function beginCheckout(ctx: Ctx, input: { orderId: string }): OrderCheckout {
  return change(ctx, (tx) => {
    const order = findOrder(tx, input.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (order.payBy !== 'checkout') throw refusals.payByOther();
    if (orderStatus(tx, order.id) !== 'open') throw refusals.notOpen();
    const running = listOpenCheckouts(tx, order.id).find((attempt) => canStillBePaid(attempt, tx.now()));
    if (running) return running;
    if (order.lapsesAt && order.lapsesAt <= tx.now()) throw refusals.lapsed();
    if (isHeldTooLong(tx, order)) throw refusals.heldTooLong(order.lapsesAt);
    if (!order.address) throw refusals.addressMissing();
    const attempt: OrderCheckout = {
      id: tx.newId('att'),
      orderId: order.id,
      amountCents: order.totals.grossCents,
      customerEmail: order.address.email,
      reference: null,
      url: null,
      startedAt: tx.now(),
      expiresAt: expiryAt(tx),
      closedAt: null,
    };
    tx.db.insert(paymentAttempts).values(attempt).run();
    if (order.lapsesAt && order.lapsesAt < heldUntil(attempt))
      tx.db
        .update(orders)
        .set({ lapsesAt: heldUntil(attempt) })
        .where(eq(orders.id, order.id))
        .run();
    tx.journal({ verb: 'billing.begin_checkout', subject: ['order', order.id], facts: { attemptId: attempt.id } });
    return attempt;
  });
}

/** An order that waits without an end holds nothing; the first attempt may always be made while the order stands. */
function isHeldTooLong(tx: Tx, order: Order): order is Order & { readonly lapsesAt: Date } {
  if (order.lapsesAt === null || listCheckouts(tx, order.id).length === 0) return false;
  const longest = Math.max(order.lapsesAt.getTime(), order.placedAt.getTime() + LONGEST_HOLD_MINUTES * MINUTE_MS);
  return heldUntil({ expiresAt: expiryAt(tx) }).getTime() > longest;
}

function expiryAt(tx: Tx): Date {
  return new Date(tx.now().getTime() + CHECKOUT_MINUTES * MINUTE_MS);
}
