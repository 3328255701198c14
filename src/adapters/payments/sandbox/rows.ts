import type Stripe from 'stripe';

export type Line = { name: string; unitAmount: number; quantity: number };

/** What was ordered, as it was asked for. */
export type Ordered = {
  lines: Line[];
  currency: string;
  methods: string[];
  successUrl: string;
  cancelUrl: string;
  email: string | null;
  clientReference: string | null;
  description: string | null;
  metadata: Record<string, string>;
  intentMetadata: Record<string, string>;
};

export type SessionRow = {
  id: string;
  ordered: string;
  amount_cents: number;
  state: 'open' | 'complete' | 'expired';
  created_s: number;
  expires_s: number;
};

export type PaymentRow = {
  id: string;
  charge_id: string;
  session_id: string;
  amount_cents: number;
  method: string;
  created_s: number;
  /** 0 while the money is still to come. */
  arrived: 0 | 1;
};

/** The payments as rows, with what stands in `awaited`. */
export const PAYMENTS =
  'SELECT payments.*, payments.id NOT IN (SELECT payment_id FROM awaited) AS arrived FROM payments';

export type Session = SessionRow & { order: Ordered; payment: PaymentRow | null };

export type RefundRow = {
  seq: number;
  id: string;
  payment_id: string;
  amount_cents: number;
  status: 'pending' | 'succeeded' | 'failed';
  reason: string | null;
  metadata: string;
  created_s: number;
  settles_ms: number;
};

export type DisputeRow = {
  seq: number;
  id: string;
  payment_id: string;
  amount_cents: number;
  status: 'needs_response' | 'won' | 'lost';
  created_s: number;
};

/** The part of a dispute that the sandbox tells. */
export type DisputePart = Pick<
  Stripe.Dispute,
  'id' | 'object' | 'amount' | 'charge' | 'created' | 'currency' | 'livemode' | 'payment_intent' | 'status'
>;

export type EventRow = { seq: number; id: string; type: string; created_s: number; body: string };

/** The part of a charge that the sandbox tells. */
export type ChargePart = Pick<
  Stripe.Charge,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_captured'
  | 'amount_refunded'
  | 'captured'
  | 'created'
  | 'currency'
  | 'description'
  | 'disputed'
  | 'livemode'
  | 'metadata'
  | 'paid'
  | 'payment_intent'
  | 'refunded'
  | 'status'
> & { payment_method_details: Pick<Stripe.Charge.PaymentMethodDetails, 'type'> };
