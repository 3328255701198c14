import { payments } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { book } from './book.ts';
import type { Payment } from './checkout.ts';
import { findPaymentByReference } from './find-payments.ts';
import { transfer } from './ledger.ts';
import { refusals } from './refusals.ts';

export type PaymentToRecord = Pick<
  Payment,
  'orderId' | 'attemptId' | 'reference' | 'amountCents' | 'method' | 'outcome'
>;

/** Writes down money that the provider has for us. Known by its reference: heard twice, counted once. A surplus is owed back from this moment. */
export function recordPayment(ctx: Ctx, paymentToRecord: PaymentToRecord): Payment {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = findPaymentByReference(tx, paymentToRecord.reference);
    if (before) return before;
    const payment: Payment = { id: tx.newId('pay'), receivedAt: tx.now(), ...paymentToRecord };
    tx.db.insert(payments).values(payment).run();
    const surplus = payment.outcome === 'surplus';
    book(tx, {
      kind: surplus ? 'surplus' : 'payment',
      sourceId: payment.id,
      orderId: payment.orderId,
      bookings: transfer(payment.amountCents, 'provider', surplus ? 'to_refund' : 'debtors'),
    });
    const data = { paymentId: payment.id, amountCents: payment.amountCents, outcome: payment.outcome };
    tx.journal({ verb: 'billing.record_payment', subject: ['order', payment.orderId], facts: data });
    return payment;
  });
}
