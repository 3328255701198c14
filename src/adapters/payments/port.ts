/**
 * What we ask of whoever takes the money. Every amount is a whole number of eurocents, VAT included; every time is a Date in UTC.
 * The state that `findCheckout`, `findRefund` and `listRefunds` give decides; an event is only a hint to go and look.
 */

/** The provider closes a checkout by itself at `expiresAt`; it accepts no moment nearer or further than these from now. */
export const SHORTEST_CHECKOUT_MS = 30 * 60_000;
export const LONGEST_CHECKOUT_MS = 24 * 60 * 60_000;

/** Events older, or further in the future, than this against our own clock are refused. */
export const EVENT_TOLERANCE_MS = 300_000;

/** The provider asks for at least this much per checkout. */
export const SMALLEST_CHECKOUT_CENTS = 50;

/** A method is open text from the provider ("ideal", "card", one day "wero"): show it, never decide by it. */
export type Method = string;

export type CheckoutLine = { description: string; amountCents: number; quantity: number };

export type CheckoutRequest = {
  /** Ours, mails, digits, `-` and `_`; one attempt is one checkout. */
  attemptId: string;
  orderId: string;
  /** What the payer reads on the statement and in the checkout. */
  orderNumber: string;
  /** At least one, at most 100; `amountCents` is per piece. */
  lines: CheckoutLine[];
  /** Must equal the sum of the lines. */
  totalCents: number;
  customerEmail: string;
  /** May hold the `referenceMark`, which the provider replaces by the reference. */
  successUrl: string;
  cancelUrl: string;
  expiresAt: Date;
};

/** A checkout as the provider has it now. Compare amount, currency, attempt, order and `live` before anything is delivered for it. */
export type Checkout = {
  reference: string;
  /** Where the payer goes; null once the checkout is no longer open. */
  url: string | null;
  state: 'open' | 'complete' | 'expired';
  /** Only this says that the money is there; a complete checkout can still be waiting for it. */
  paid: boolean;
  amountCents: number;
  /** Lower case ISO 4217, "eur" for us. */
  currency: string;
  attemptId: string | null;
  orderId: string | null;
  /** What a refund is asked on; null until a payment was made. */
  paymentReference: string | null;
  method: Method | null;
  /** False for test keys and for the sandbox. */
  live: boolean;
};

export type RefundRequest = {
  paymentReference: string;
  amountCents: number;
  /** Ours, one per refund; asking again with the same key gives the same refund, also days later. */
  key: string;
};

export type Refund = {
  reference: string;
  state: 'pending' | 'succeeded' | 'failed';
  amountCents: number;
  currency: string;
  paymentReference: string | null;
  /** The key it was asked with; null for a refund made in the provider's own screens. */
  key: string | null;
};

/** The payer asked the money back through their own bank. Once `lost` the provider took it from us; `open` and `won` leave it with us. */
export type Dispute = { reference: string; state: 'open' | 'won' | 'lost'; amountCents: number };

/** For a dispute the reference is that of the payment that it is about. */
export type EventAbout = { kind: 'checkout' | 'refund' | 'payment' | 'dispute' | 'other'; reference: string | null };

/** A message of the provider that something happened. Comes late, twice, in any order, or never. */
export type ProviderEvent = {
  /** The same on every delivery of the same message. */
  id: string;
  /** The provider's own name for it, for the log only. */
  type: string;
  about: EventAbout;
  createdAt: Date;
  live: boolean;
};

/** `signature`: not signed by the provider with our secret. `replayed`: signed too long ago or too far ahead. `malformed`: signed, but not an event. */
export type EventRefusal = 'signature' | 'replayed' | 'malformed';

export class EventRefused extends Error {
  readonly reason: EventRefusal;
  constructor(reason: EventRefusal, cause?: unknown) {
    super(`payment event refused: ${reason}`, cause === undefined ? {} : { cause });
    this.name = 'EventRefused';
    this.reason = reason;
  }
}

/**
 * The provider, or our own check before it, said no; asking the same again gets the same no.
 * `not-found` no such checkout, payment or refund · `over-refund` more than what is left of the payment · `key-reused` the key or attempt was used
 * for something else · `credentials` our key is not accepted · `invalid` anything else about what was asked.
 */
export type PaymentsRefusal = 'not-found' | 'over-refund' | 'key-reused' | 'credentials' | 'invalid';

export class PaymentsRefused extends Error {
  readonly reason: PaymentsRefusal;
  constructor(reason: PaymentsRefusal, detail: string, cause?: unknown) {
    super(`payment provider refused (${reason}): ${detail}`, cause === undefined ? {} : { cause });
    this.name = 'PaymentsRefused';
    this.reason = reason;
  }
}

/** No answer, or an answer that says "later". It is not known whether the provider did it; asking the same again later is safe. */
export class PaymentsUnreachable extends Error {
  constructor(cause: unknown) {
    super('payment provider unreachable', { cause });
    this.name = 'PaymentsUnreachable';
  }
}

/** Every method but `readEvent` may throw PaymentsRefused (do not repeat) or PaymentsUnreachable (repeat later). */
export interface Payments {
  readonly name: 'stripe' | 'sandbox';
  /** The origin that a form may lead to, for `form-action`. */
  readonly checkoutOrigin: string;
  /** The request header in which a delivered event is signed. */
  readonly signatureHeader: string;
  /** What a success URL holds where the provider puts the reference. */
  readonly referenceMark: string;
  /** Whether real money moves; a checkout or event with another `live` is not ours. */
  readonly live: boolean;

  /** Safe to repeat: the same attempt gives the same checkout in its present state; the same attempt with another content is `key-reused`. */
  openCheckout(request: CheckoutRequest): Promise<Checkout>;

  findCheckout(reference: string): Promise<Checkout>;

  /** Closes an open checkout so that it can no longer be paid. Safe to repeat; one that was completed before comes back complete, so look at `paid`. */
  expireCheckout(reference: string): Promise<Checkout>;

  /** Gives back a part or all of a payment. Safe to repeat by `key`. */
  refund(request: RefundRequest): Promise<Refund>;

  findRefund(reference: string): Promise<Refund>;

  /** Every refund of a payment, ours and others', oldest first. */
  listRefunds(paymentReference: string): Promise<Refund[]>;

  /** Every dispute about a payment, oldest first. */
  listDisputes(paymentReference: string): Promise<Dispute[]>;

  /** Verifies and reads a delivered event against our clock. `rawBody` is the body as received, byte for byte. Throws EventRefused. */
  readEvent(rawBody: string, signature: string | null, now: Date): ProviderEvent;

  /** Everything the provider noted at or after this moment, oldest first; goes back 30 days at most. For the sweep that repairs lost deliveries. */
  eventsSince(at: Date): Promise<ProviderEvent[]>;
}
