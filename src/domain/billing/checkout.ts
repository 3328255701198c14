/** One try to pay one order at the provider. */
export type OrderCheckout = {
  readonly id: string;
  readonly orderId: string;
  readonly amountCents: number;
  readonly customerEmail: string;
  /** Null until the provider has answered. */
  readonly reference: string | null;
  readonly url: string | null;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
};

/** The provider takes no checkout shorter than 30 minutes from the moment that it hears of it; the rest is room to ask again. */
export const CHECKOUT_MINUTES = 35;
/** What was held for the buyer stays held this long after the checkout closed, for money that arrived in its last second. */
export const HOLD_MARGIN_MINUTES = 10;
/** Who tries to pay again and again holds what they ordered no longer than this after they ordered it. */
export const LONGEST_HOLD_MINUTES = 120;
/** With less time left than this a buyer is better off with a new checkout. */
const LEAST_LEFT_MS = 60_000;

export function canStillBePaid(attempt: OrderCheckout, now: Date): boolean {
  return attempt.closedAt === null && attempt.expiresAt.getTime() - now.getTime() >= LEAST_LEFT_MS;
}

/** Until when the order and what it holds must stay for this attempt. */
export function heldUntil(attempt: Pick<OrderCheckout, 'expiresAt'>): Date {
  return new Date(attempt.expiresAt.getTime() + HOLD_MARGIN_MINUTES * 60_000);
}

export type Payment = {
  readonly id: string;
  readonly orderId: string;
  readonly attemptId: string | null;
  /** The provider's payment, or `bank:<reference>`. */
  readonly reference: string;
  readonly amountCents: number;
  readonly method: string;
  readonly receivedAt: Date;
  readonly outcome: 'delivered' | 'surplus';
};

export function isByBank(payment: Pick<Payment, 'reference'>): boolean {
  return payment.reference.startsWith('bank:');
}
