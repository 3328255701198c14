import { eq } from 'drizzle-orm';
import { refunds } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { book } from './book.ts';
import { isByBank, type Payment } from './checkout.ts';
import { findPayment, findRefund } from './find-payments.ts';
import { transfer } from './ledger.ts';
import { raiseAlarm } from './raise-alarm.ts';
import type { Refund } from './refund.ts';
import { refusals } from './refusals.ts';

/** `reference` null with `failed`: the provider would not take it on; `replaced` when the rest of it is asked anew, so that nobody has to look at it. */
export type RefundNews = {
  readonly refundId: string;
  readonly reference: string | null;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly replaced?: boolean;
};

/**
 * Writes down how a refund stands at the provider. Once failed it stays so, and one that had settled can still come back as failed; what
 * failed is owed again and raises an alarm, unless it is replaced.
 */
export function settleRefund(ctx: Ctx, refundNews: RefundNews): Refund {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const refund = findRefund(tx, refundNews.refundId);
    const payment = refund && findPayment(tx, refund.paymentId);
    if (!refund || !payment) throw refusals.noOrder();
    const known = refund.reference === refundNews.reference || refundNews.reference === null;
    const cameBack = refund.settledAt !== null && refundNews.state === 'failed';
    if (refund.failedAt || (refund.settledAt && !cameBack) || (refundNews.state === 'pending' && known)) return refund;
    const after: Refund = {
      ...refund,
      reference: refund.reference ?? refundNews.reference,
      settledAt: refundNews.state === 'succeeded' ? tx.now() : refund.settledAt,
      failedAt: refundNews.state === 'failed' ? tx.now() : null,
    };
    const { reference, settledAt, failedAt } = after;
    tx.db.update(refunds).set({ reference, settledAt, failedAt }).where(eq(refunds.id, refund.id)).run();
    if (failedAt) bookFailed(tx, after, payment);
    else if (settledAt) bookPaid(tx, after, payment);
    if (failedAt && !refundNews.replaced)
      raiseAlarm(tx, { kind: 'refund_failed', reference: refund.id, orderId: payment.orderId });
    tx.journal({
      verb: 'billing.settle_refund',
      subject: ['order', payment.orderId],
      facts: { refundId: refund.id, state: refundNews.state },
    });
    return after;
  });
}

function bookPaid(tx: Tx, refund: Refund, payment: Payment): void {
  const from = isByBank(payment) ? 'bank' : 'provider';
  book(tx, {
    kind: 'refund_paid',
    sourceId: refund.id,
    orderId: payment.orderId,
    bookings: transfer(refund.amountCents, 'to_refund', from),
  });
}

/** What had been paid comes back to us first; then it is owed as before it was asked. */
function bookFailed(tx: Tx, refund: Refund, payment: Payment): void {
  const about = { sourceId: refund.id, orderId: payment.orderId };
  const delivered = payment.outcome === 'delivered';
  const ours = refund.reason !== 'outside';
  const owed = ours || !delivered ? 'to_refund' : 'debtors';
  if (refund.settledAt)
    book(tx, {
      ...about,
      kind: 'refund_returned',
      bookings: transfer(refund.amountCents, isByBank(payment) ? 'bank' : 'provider', owed),
    });
  if (ours && delivered)
    book(tx, { ...about, kind: 'refund_failed', bookings: transfer(refund.amountCents, 'to_refund', 'debtors') });
}
