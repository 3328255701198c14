import { eq } from 'drizzle-orm';
import { refunds } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { isByBank } from './attempt.ts';
import { findPayment, findRefund } from './find-payments.ts';
import { refusals } from './refusals.ts';
import { settleRefund } from './settle-refund.ts';

/** Writes down that an administrator transferred a refund by bank. Entered twice it counts once. */
export function recordBankRefund(ctx: Ctx, given: { refundId: string; reference: string }): void {
  change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const refund = findRefund(tx, given.refundId);
    const payment = refund && findPayment(tx, refund.paymentId);
    if (!refund || !payment || !isByBank(payment)) throw refusals.noOrder();
    const reference = `bank:${given.reference}`;
    if (refund.reference === reference) return { value: undefined, entry: none };
    if (refund.settledAt || tx.db.select().from(refunds).where(eq(refunds.reference, reference)).get()) throw refusals.bankReferenceUsed();
    settleRefund(asSystem(tx, 'bank'), { refundId: refund.id, reference, state: 'succeeded' });
    return { value: undefined, entry: { verb: 'billing.recordBankRefund', subject: ['order', payment.orderId], data: { refundId: refund.id } } };
  });
}
