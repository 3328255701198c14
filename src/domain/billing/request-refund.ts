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

export type RefundToRequest = {
  readonly paymentId: string;
  readonly reason: RefundReason;
  /** Whole eurocents; all that is left when it is left out. */
  readonly amountCents?: number;
};

/**
 * Gives back what is left of a payment, or a part of it. What was paid by bank goes back by hand; the rest is asked of the provider afterwards. Asked
 * for all while nothing is left, it gives the refund of ours that stands, or null. A part is asked once by its caller, and is never more than what is left.
 */
export function requestRefund(ctx: Ctx, input: RefundToRequest): Refund | null {
  return change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const payment = findPayment(tx, input.paymentId);
    if (!payment) throw refusals.noOrder();
    const standing = listRefunds(tx, payment.id).filter((refund) => refund.failedAt === null);
    const ours = standing.find((refund) => refund.reason !== 'outside');
    const left = payment.amountCents - standing.reduce((sum, refund) => sum + refund.amountCents, 0);
    const amountCents = Math.min(left, input.amountCents ?? left);
    if (amountCents <= 0) return ours ?? null;
    const refund: Refund = {
      id: tx.newId('ref'),
      paymentId: payment.id,
      amountCents,
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
        bookings: transfer(refund.amountCents, 'debtors', 'to_refund'),
      });
    const data = { refundId: refund.id, amountCents: refund.amountCents, reason: refund.reason };
    tx.journal({ verb: 'billing.request_refund', subject: ['order', payment.orderId], facts: data });
    if (!isByBank(payment)) tx.call({ kind: 'refund', refundId: refund.id });
    return refund;
  });
}
