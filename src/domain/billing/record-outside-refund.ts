import { eq } from 'drizzle-orm';
import { refunds } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { book } from './book.ts';
import { findPayment, listRefunds } from './find-payments.ts';
import { transfer } from './ledger.ts';
import { raiseAlarm } from './raise-alarm.ts';
import type { Refund } from './refund.ts';
import { refusals } from './refusals.ts';

/** `alarm` says how it went back: made in the provider's own screens, or taken by the payer's bank. */
export type OutsideRefund = {
  readonly paymentId: string;
  readonly reference: string;
  readonly amountCents: number;
  readonly alarm: 'refunded_outside' | 'dispute_lost';
};

/**
 * Writes down money of a payment that went back without us. Null when it does not fit beside what we asked back ourselves: then it is the
 * answer to our own refund, which finds it. Known by its reference: heard twice, counted once.
 */
export function recordOutsideRefund(ctx: Ctx, outsideRefund: OutsideRefund): Refund | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = tx.db.select().from(refunds).where(eq(refunds.reference, outsideRefund.reference)).get();
    if (before) return before;
    const payment = findPayment(tx, outsideRefund.paymentId);
    if (!payment) throw refusals.noOrder();
    const standing = listRefunds(tx, payment.id).filter((refund) => refund.failedAt === null);
    const left = payment.amountCents - standing.reduce((sum, refund) => sum + refund.amountCents, 0);
    if (outsideRefund.amountCents > left) return null;
    const refund: Refund = {
      id: tx.newId('ref'),
      paymentId: payment.id,
      amountCents: outsideRefund.amountCents,
      reference: outsideRefund.reference,
      reason: 'outside',
      requestedAt: tx.now(),
      requestedBy: 'provider',
      settledAt: tx.now(),
      failedAt: null,
    };
    tx.db.insert(refunds).values(refund).run();
    const owed = payment.outcome === 'delivered' ? 'debtors' : 'to_refund';
    book(tx, {
      kind: 'refund_outside',
      sourceId: refund.id,
      orderId: payment.orderId,
      bookings: transfer(refund.amountCents, owed, 'provider'),
    });
    raiseAlarm(tx, { kind: outsideRefund.alarm, reference: outsideRefund.reference, orderId: payment.orderId });
    const data = { refundId: refund.id, amountCents: refund.amountCents };
    tx.journal({ verb: 'billing.record_outside_refund', subject: ['order', payment.orderId], facts: data });
    return refund;
  });
}
