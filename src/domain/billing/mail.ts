/** The mails of this module, with the ids that each is written from when it is sent. All go to the buyer, at the address of the order. */
export type BillingMails = {
  'billing.order_confirmed': { orderId: string };
  'billing.undeliverable': { orderId: string };
  /** About the surplus payment with this reference of the provider. */
  'billing.paid_twice': { orderId: string; paymentReference: string };
  'billing.reminded': { orderId: string };
  /** The order was refunded, or was never paid and is taken back. */
  'billing.refunded': { orderId: string };
  /** Acknowledges that a consumer withdrew. */
  'billing.withdrawn': { orderId: string };
  /** The buyer cancelled this line by the terms. */
  'billing.line_cancelled': { orderId: string; lineId: string };
};
