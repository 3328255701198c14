import { refunds } from '#db/schema/billing.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { book } from './book.ts';
import { isByBank } from './checkout.ts';
import { findPayment, listRefunds } from './find-payments.ts';
import { transfer } from './ledger.ts';
import type { Refund, RefundReason } from './refund.ts';
import { refusals } from './refusals.ts';

/**
 * Gives back what is left of a payment. What was paid by bank goes back by hand; the rest is asked of the provider afterwards. While a refund of ours is
 * on its way, asking again gives that one; null when nothing is left to give back.
 */
export function requestRefund(ctx: Ctx, input: { paymentId: string; reason: RefundReason }): Refund | null {
  return change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const payment = findPayment(tx, input.paymentId);
    if (!payment) throw refusals.noOrder();
    const standing = listRefunds(tx, payment.id).filter((refund) => refund.failedAt === null);
    const ours = standing.find((refund) => refund.reason !== 'outside');
    const left = payment.amountCents - standing.reduce((sum, refund) => sum + refund.amountCents, 0);
    if (ours || left <= 0) return ours ?? null;
    const refund: Refund = {
      id: tx.newId('ref'),
      paymentId: payment.id,
      amountCents: left,
      reason: input.reason,
      requestedAt: tx.now(),
      requestedBy: actorName(tx.actor),
      reference: null,
      settledAt: null,
      failedAt: null,
    };
    tx.db.insert(refunds).values(refund).run();
    if (payment.outcome === 'delivered')
      book(tx, {
        kind: 'refund_due',
        sourceId: refund.id,
        orderId: payment.orderId,
        bookings: transfer(left, 'debtors', 'to_refund'),
      });
    const data = { refundId: refund.id, amountCents: left, reason: refund.reason };
    tx.journal({ verb: 'billing.request_refund', subject: ['order', payment.orderId], facts: data });
    if (!isByBank(payment)) tx.call({ kind: 'refund', refundId: refund.id });
    return refund;
  });
}
