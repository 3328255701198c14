import type { orderLineEnds } from '#db/schema/billing-leaving.ts';

type LineEnd = typeof orderLineEnds.$inferSelect;

import type { RefundReason } from './refund.ts';

type OfRefund = { refundId: string; amountCents: number };
type OfPayment = { paymentId: string; amountCents: number; outcome: 'delivered' | 'surplus' };
type OfCheckout = { attemptId: string };
type PayBy = 'checkout' | 'invoice';

/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type BillingJournal = {
  'billing.accept_terms': { subject: 'order'; facts: { version: string; startAtOnce: boolean } };
  'billing.agree_on_invoice': { subject: 'order' };
  'billing.begin_checkout': { subject: 'order'; facts: OfCheckout };
  'billing.close_checkout': { subject: 'order'; facts: OfCheckout };
  'billing.end_line': { subject: 'order'; facts: { lineId: string; reason: LineEnd['reason']; backCents: number } };
  'billing.dismiss_alarm': { subject: 'alarm'; facts: { kind: string; reason: string } };
  'billing.end_order': { subject: 'order'; facts: { outcome: 'cancelled' | 'lapsed' } };
  'billing.issue_credit_note': { subject: 'order'; facts: { number: string; reason: RefundReason } };
  'billing.issue_invoice': { subject: 'order'; facts: { number: string } };
  'billing.place_order': { subject: 'order'; facts: { payBy: PayBy } };
  'billing.raise_alarm': { subject: 'alarm'; facts: { kind: string; orderId: string | null } };
  /** The subject is the provider's event; its type is in our words. */
  'billing.receive_event': { subject: 'notice'; facts: { type: string } };
  'billing.record_bank_payment': { subject: 'order'; facts: OfPayment };
  'billing.record_bank_refund': { subject: 'order'; facts: { refundId: string } };
  'billing.record_checkout': { subject: 'order'; facts: OfCheckout };
  'billing.record_delivery': { subject: 'order'; facts: { outcome: 'delivered' | 'undeliverable' } };
  'billing.record_outside_refund': { subject: 'order'; facts: OfRefund };
  'billing.record_payment': { subject: 'order'; facts: OfPayment };
  'billing.refund_order': { subject: 'order'; facts: { reason: RefundReason } };
  'billing.remind_of_invoice': { subject: 'order'; facts: { number: string } };
  'billing.request_refund': { subject: 'order'; facts: OfRefund & { reason: RefundReason } };
  'billing.set_address': { subject: 'order' };
  'billing.set_price': { subject: 'price'; facts: { product: string; amountCents: number } };
  'billing.settle_refund': { subject: 'order'; facts: { refundId: string; state: string } };
  'billing.switch_pay_by': { subject: 'order'; facts: { payBy: PayBy } };
  'billing.withdraw_order': { subject: 'order' };
};
