import { eq } from 'drizzle-orm';
import { refunds } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { isByBank } from './checkout.ts';
import { findPayment, findRefund } from './find-payments.ts';
import { refusals } from './refusals.ts';
import { settleRefund } from './settle-refund.ts';

/** Writes down that an administrator transferred a refund by bank. Entered twice it counts once. */
export function recordBankRefund(ctx: Ctx, input: { refundId: string; reference: string }): void {
  change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const refund = findRefund(tx, input.refundId);
    const payment = refund && findPayment(tx, refund.paymentId);
    if (!refund || !payment || !isByBank(payment)) throw refusals.noOrder();
    const reference = `bank:${input.reference}`;
    if (refund.reference === reference) return;
    if (refund.settledAt || tx.db.select().from(refunds).where(eq(refunds.reference, reference)).get())
      throw refusals.bankReferenceUsed();
    settleRefund(asSystem(tx, 'bank'), { refundId: refund.id, reference, state: 'succeeded' });
    tx.journal({
      verb: 'billing.record_bank_refund',
      subject: ['order', payment.orderId],
      facts: { refundId: refund.id },
    });
  });
}
