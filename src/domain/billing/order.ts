import type { BillingAddress, LINE_KINDS, VAT_CATEGORIES } from '#db/schema/billing-types.ts';

export type VatCategory = (typeof VAT_CATEGORIES)[number];
export type LineKind = (typeof LINE_KINDS)[number];
export type { BillingAddress } from '#db/schema/billing-types.ts';

/** A line of an order; amounts are whole eurocents and never change. */
export type OrderLine = {
  readonly id: string;
  readonly orderId: string;
  readonly kind: LineKind;
  /** What is delivered: the id of a hold (`place`), of a certification or of a licence asked for. */
  readonly subjectId: string;
  readonly description: string;
  /** When it is delivered, in words: "van 14 juni tot 20 augustus 2026". */
  readonly supplied: string;
  readonly netCents: number;
  readonly vatCategory: VatCategory;
  readonly vatCents: number;
};

export type Order = {
  readonly id: string;
  readonly number: string;
  /** The buyer. */
  readonly personId: string;
  readonly organisationId: string | null;
  readonly payBy: 'checkout' | 'invoice';
  readonly address: BillingAddress | null;
  readonly placedAt: Date;
  readonly lapsesAt: Date | null;
  readonly lines: readonly OrderLine[];
  readonly totals: Totals;
};

export type Totals = { readonly netCents: number; readonly vatCents: number; readonly grossCents: number };

/** What is bought; the price comes from the dated price of `product`, never from whoever asks. */
export type NewLine = {
  readonly kind: LineKind;
  readonly subjectId: string;
  readonly product: string;
  readonly description: string;
  /** When it is delivered, in words for the invoice. */
  readonly supplied: string;
};
export type NewOrder = {
  /** The buyer. */
  readonly personId: string;
  readonly organisationId: string | null;
  readonly payBy: 'checkout' | 'invoice';
  /** May still be null: the order page asks for it. */
  readonly address: BillingAddress | null;
  readonly lines: readonly NewLine[];
  /** When it falls away unless it is paid; null when it waits. */
  readonly lapsesAt?: Date | null;
};

/** Where an order stands, from its rows alone. */
export type OrderStatus =
  /** Nothing paid yet; can be paid or agreed on invoice. */
  | 'open'
  /** Delivered and paid. */
  | 'paid'
  /** Delivered on invoice, the transfer has yet to come. */
  | 'on_invoice'
  /** Fell away unpaid. */
  | 'lapsed'
  | 'cancelled'
  /** Paid but no longer there to give: the money goes back. */
  | 'undeliverable'
  /** Given back by an administrator: what was delivered was taken back. */
  | 'refunded'
  /** Its buyer withdrew from it or cancelled by the terms, with or without money back. */
  | 'ended';

export type OrderFacts = {
  readonly delivery: 'delivered' | 'undeliverable' | null;
  readonly end: 'cancelled' | 'lapsed' | null;
  readonly paid: boolean;
  /** Taken back whole. */
  readonly credited: boolean;
  /** Every line ended early. */
  readonly ended: boolean;
};

/** A delivery outlives an earlier end: money that came late was delivered all the same. */
export function stateOf(facts: OrderFacts): OrderStatus {
  if (facts.credited) return 'refunded';
  if (facts.ended) return 'ended';
  if (facts.delivery === 'undeliverable') return 'undeliverable';
  if (facts.delivery === 'delivered') return facts.paid ? 'paid' : 'on_invoice';
  return facts.end ?? 'open';
}
