export {
  type AgreedTerms,
  acceptTerms,
  findAgreedTerms,
  findDeliveredAt,
  type LeavingFacts,
  readLeavingFacts,
  type TermsToAccept,
} from './accept-terms.ts';
export { beginCheckout } from './begin-checkout.ts';
export { canStillBePaid, heldUntil, isByBank, type OrderCheckout, type Payment } from './checkout.ts';
export { closeCheckout } from './close-checkout.ts';
export { closeEvent } from './close-event.ts';
export { DISMISSAL_REASONS, dismissAlarm } from './dismiss-alarm.ts';
export { endLine, type LineToEnd } from './end-line.ts';
export { endOrder } from './end-order.ts';
export { expireCheckouts } from './expire-checkouts.ts';
export {
  currentPrice,
  currentPrices,
  findOpenOrderId,
  findOrder,
  findOrderByNumber,
  findOrderBySubject,
  findOrderIdOfLine,
  findOrderOfLine,
  findOrdersBySubjects,
  listOrders,
  listOwnAddresses,
  listPrices,
  nextPrices,
  orderStatus,
  orderStatuses,
  type Price,
  requireOrder,
} from './find.ts';
export {
  findInvoiceByNumber,
  findInvoiceBySource,
  findReminder,
  listInvoices,
  listOverdueInvoices,
  requireInvoice,
} from './find-invoices.ts';
export {
  type Alarm,
  awaitsLateTransfer,
  dueBackCents,
  findCheckout,
  findCheckoutByReference,
  findPayment,
  findPaymentByReference,
  findRefund,
  isLateTransfer,
  type LedgerLine,
  listAlarms,
  listAlarmsWhere,
  listCheckouts,
  listLapsingOrders,
  listLedger,
  listOpenCheckouts,
  listOverdueCheckouts,
  listPayments,
  listPaymentsWithRefunds,
  listPendingRefunds,
  listRefunds,
  listWaitingEvents,
  listWaitingRefunds,
  owedAfter,
  owedCents,
  type PaymentWithRefunds,
  sweptUntil,
  type WaitingEvent,
} from './find-payments.ts';
export { type Invoice, PAYMENT_TERM_DAYS, type Reminder } from './invoice.ts';
export { issueCreditNote } from './issue-credit-note.ts';
export { issueInvoice } from './issue-invoice.ts';
export { ledgerFaults, orderFaults } from './ledger-faults.ts';
export { findLineEnd, findWithdrawal, type LineEnd, listLineEnds, type Withdrawal } from './line-end.ts';
export { billingMailContents, type DescribeLine } from './mail-contents.ts';
export { shareOf, totalsOf, VAT_PERCENT } from './money.ts';
export {
  type BillingAddress,
  type LineKind,
  type NewLine,
  type NewOrder,
  type Order,
  type OrderFacts,
  type OrderLine,
  type OrderStatus,
  stateOf,
  type Totals,
  type VatCategory,
} from './order.ts';
export { invoicePaper } from './paper.ts';
export { placeOrder } from './place-order.ts';
export { mayPayOrder } from './policy.ts';
export { listProducts, mayBeExempt } from './product.ts';
export { type AlarmToRaise, raiseAlarm } from './raise-alarm.ts';
export { receiveEvent } from './receive-event.ts';
export { recordBankPayment } from './record-bank-payment.ts';
export { recordBankRefund } from './record-bank-refund.ts';
export { recordCheckout } from './record-checkout.ts';
export { recordDelivery } from './record-delivery.ts';
export { recordOutsideRefund } from './record-outside-refund.ts';
export { recordPayment } from './record-payment.ts';
export { recordSweep } from './record-sweep.ts';
export { recordWithdrawal, type WithdrawalToRecord } from './record-withdrawal.ts';
export { ADMINISTRATOR_REASONS, type Refund, type RefundReason } from './refund.ts';
export { refusals as billingRefusals } from './refusals.ts';
export { remindOfInvoice } from './remind-of-invoice.ts';
export { requestRefund } from './request-refund.ts';
export { setAddress } from './set-address.ts';
export { setPrice } from './set-price.ts';
export { settleRefund } from './settle-refund.ts';
export { switchPayBy } from './switch-pay-by.ts';
export { findTerms, percentBack, termsOn } from './terms.ts';
export { WITHDRAWAL_DAYS, withdrawalEnd } from './withdrawal.ts';
