import { payments } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { euros } from '#src/messages/format.nl.ts';
import type { Payment } from './attempt.ts';
import { book } from './book.ts';
import { findOrder, orderState } from './find.ts';
import { findPaymentByReference, owedCents } from './find-payments.ts';
import { transfer } from './ledger.ts';
import { refusals } from './refusals.ts';

export type BankPayment = { readonly orderId: string; readonly amountCents: number /** What the bank statement calls it. */; readonly reference: string };

/** Writes down a transfer that came in for an order on invoice: the whole amount that is open. The same transfer entered twice counts once. */
export function recordBankPayment(ctx: Ctx, given: BankPayment): Payment {
  return change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const order = findOrder(tx, given.orderId);
    if (!order) throw refusals.noOrder();
    const reference = `bank:${given.reference}`;
    const before = findPaymentByReference(tx, reference);
    if (before?.orderId === order.id && before.amountCents === given.amountCents) return { value: before, entry: none };
    if (before) throw refusals.bankReferenceUsed();
    const owed = owedCents(tx, order.id);
    if (orderState(tx, order.id) !== 'on_invoice' || owed <= 0) throw refusals.nothingOwed();
    if (given.amountCents !== owed) throw refusals.otherAmount(euros(owed));
    const payment: Payment = {
      id: tx.newId('pay'),
      orderId: order.id,
      attemptId: null,
      reference,
      amountCents: owed,
      method: 'bank',
      receivedAt: tx.now,
      outcome: 'delivered',
    };
    tx.db.insert(payments).values(payment).run();
    book(tx, { kind: 'payment', sourceId: payment.id, orderId: order.id, bookings: transfer(owed, 'bank', 'debtors') });
    return { value: payment, entry: { verb: 'billing.recordBankPayment', subject: ['order', order.id], data: { paymentId: payment.id, amountCents: owed } } };
  });
}
