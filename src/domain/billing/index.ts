export { type Attempt, canStillBePaid, heldUntil, isByBank, type Payment } from './attempt.ts';
export { beginAttempt } from './begin-attempt.ts';
export { closeAttempt } from './close-attempt.ts';
export { closeNotice } from './close-notice.ts';
export { endOrder } from './end-order.ts';
export {
  currentPrice,
  findOrder,
  findOrderBySubject,
  findOrderOfLine,
  listOrders,
  listPrices,
  orderState,
  orderStates,
  type Price,
  requireOrder,
} from './find.ts';
export { findInvoiceBySource, findReminder, listInvoices, listOverdueInvoices, requireInvoice } from './find-invoices.ts';
export {
  type Alarm,
  awaitsLateTransfer,
  findAttempt,
  findAttemptByReference,
  findPayment,
  findPaymentByReference,
  findRefund,
  type LedgerLine,
  listAlarms,
  listAttempts,
  listLapsingOrders,
  listLedger,
  listOpenAttempts,
  listOverdueAttempts,
  listPayments,
  listPendingRefunds,
  listRefunds,
  listWaitingNotices,
  listWaitingRefunds,
  owedCents,
  sweptUntil,
  type WaitingNotice,
} from './find-payments.ts';
export { type Invoice, PAYMENT_TERM_DAYS, type Reminder } from './invoice.ts';
export { issueCreditNote } from './issue-credit-note.ts';
export { issueInvoice } from './issue-invoice.ts';
export { ledgerFaults } from './ledger-faults.ts';
export { totalsOf, VAT_PERCENT } from './money.ts';
export type { BillingAddress, LineKind, NewLine, NewOrder, Order, OrderLine, OrderState, Totals, VatCategory } from './order.ts';
export { invoicePaper } from './paper.ts';
export { placeOrder } from './place-order.ts';
export { mayPayOrder } from './policy.ts';
export { listProducts, mayBeExempt } from './product.ts';
export { raiseAlarm } from './raise-alarm.ts';
export { receiveNotice } from './receive-notice.ts';
export { recordBankPayment } from './record-bank-payment.ts';
export { recordBankRefund } from './record-bank-refund.ts';
export { recordCheckout } from './record-checkout.ts';
export { recordDelivery } from './record-delivery.ts';
export { recordOutsideRefund } from './record-outside-refund.ts';
export { recordPayment } from './record-payment.ts';
export { recordSweep } from './record-sweep.ts';
export { ADMINISTRATOR_REASONS, type Refund, type RefundReason } from './refund.ts';
export { refusals as billingRefusals } from './refusals.ts';
export { remindOfInvoice } from './remind-of-invoice.ts';
export { requestRefund } from './request-refund.ts';
export { setAddress } from './set-address.ts';
export { setPrice } from './set-price.ts';
export { settleRefund } from './settle-refund.ts';
export { switchPayBy } from './switch-pay-by.ts';
