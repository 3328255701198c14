import { payments } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { book } from './book.ts';
import type { Payment } from './checkout.ts';
import { findOrder, orderStatus } from './find.ts';
import { awaitsLateTransfer, findPaymentByReference, owedCents } from './find-payments.ts';
import { transfer } from './ledger.ts';
import type { Order } from './order.ts';
import { refusals } from './refusals.ts';
import { requestRefund } from './request-refund.ts';

export type BankPayment = {
  readonly orderId: string;
  readonly amountCents: number /** What the bank statement calls it. */;
  readonly reference: string;
};

/**
 * Writes down a transfer that came in for an order on invoice: the whole amount that is open. For an order that was taken back meanwhile it is a surplus,
 * to be transferred back by hand. The same transfer entered twice counts once.
 */
export function recordBankPayment(ctx: Ctx, bankPayment: BankPayment): Payment {
  return change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const order = findOrder(tx, bankPayment.orderId);
    if (!order) throw refusals.noOrder();
    const reference = `bank:${bankPayment.reference}`;
    const before = findPaymentByReference(tx, reference);
    if (before?.orderId === order.id && before.amountCents === bankPayment.amountCents) return before;
    if (before) throw refusals.bankReferenceUsed();
    const { amountCents, outcome } = expected(tx, order);
    if (bankPayment.amountCents !== amountCents) throw refusals.otherAmount(amountCents);
    const payment: Payment = {
      id: tx.newId('pay'),
      orderId: order.id,
      attemptId: null,
      reference,
      amountCents,
      method: 'bank',
      receivedAt: tx.now(),
      outcome,
    };
    const surplus = outcome === 'surplus';
    tx.db.insert(payments).values(payment).run();
    const bookings = transfer(amountCents, 'bank', surplus ? 'to_refund' : 'debtors');
    book(tx, { kind: surplus ? 'surplus' : 'payment', sourceId: payment.id, orderId: order.id, bookings });
    if (surplus) requestRefund(tx, { paymentId: payment.id, reason: 'undeliverable' });
    tx.journal({
      verb: 'billing.record_bank_payment',
      subject: ['order', order.id],
      facts: { paymentId: payment.id, amountCents, outcome },
    });
    return payment;
  });
}

/** What a transfer for this order can be: what it owes, or, once, the amount of the invoice that was taken back unpaid. */
function expected(tx: Tx, order: Order): Pick<Payment, 'amountCents' | 'outcome'> {
  const state = orderStatus(tx, order.id);
  const owed = owedCents(tx, order.id);
  if ((state === 'on_invoice' || state === 'ended') && owed > 0) return { amountCents: owed, outcome: 'delivered' };
  if (awaitsLateTransfer(tx, order)) return { amountCents: order.totals.grossCents, outcome: 'surplus' };
  throw refusals.nothingOwed();
}
