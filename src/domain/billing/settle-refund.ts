import { eq } from 'drizzle-orm';
import { refunds } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { isByBank, type Payment } from './attempt.ts';
import { book } from './book.ts';
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
export function settleRefund(ctx: Ctx, given: RefundNews): Refund {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const refund = findRefund(tx, given.refundId);
    const payment = refund && findPayment(tx, refund.paymentId);
    if (!refund || !payment) throw refusals.noOrder();
    const known = refund.reference === given.reference || given.reference === null;
    const cameBack = refund.settledAt !== null && given.state === 'failed';
    if (refund.failedAt || (refund.settledAt && !cameBack) || (given.state === 'pending' && known)) return { value: refund, entry: none };
    const after: Refund = {
      ...refund,
      reference: refund.reference ?? given.reference,
      settledAt: given.state === 'succeeded' ? tx.now : refund.settledAt,
      failedAt: given.state === 'failed' ? tx.now : null,
    };
    const { reference, settledAt, failedAt } = after;
    tx.db.update(refunds).set({ reference, settledAt, failedAt }).where(eq(refunds.id, refund.id)).run();
    if (failedAt) bookFailed(tx, after, payment);
    else if (settledAt) bookPaid(tx, after, payment);
    if (failedAt && !given.replaced) raiseAlarm(tx, { kind: 'refund_failed', reference: refund.id, orderId: payment.orderId });
    return { value: after, entry: { verb: 'billing.settleRefund', subject: ['order', payment.orderId], data: { refundId: refund.id, state: given.state } } };
  });
}

function bookPaid(tx: Tx, refund: Refund, payment: Payment): void {
  const from = isByBank(payment) ? 'bank' : 'provider';
  book(tx, { kind: 'refund_paid', sourceId: refund.id, orderId: payment.orderId, bookings: transfer(refund.amountCents, 'to_refund', from) });
}

/** What had been paid comes back to us first; then it is owed as before it was asked. */
function bookFailed(tx: Tx, refund: Refund, payment: Payment): void {
  const about = { sourceId: refund.id, orderId: payment.orderId };
  const delivered = payment.outcome === 'delivered';
  const ours = refund.reason !== 'outside';
  const owed = ours || !delivered ? 'to_refund' : 'debtors';
  if (refund.settledAt) book(tx, { ...about, kind: 'refund_returned', bookings: transfer(refund.amountCents, isByBank(payment) ? 'bank' : 'provider', owed) });
  if (ours && delivered) book(tx, { ...about, kind: 'refund_failed', bookings: transfer(refund.amountCents, 'to_refund', 'debtors') });
}
