/** What is kept as words in the tables of billing, */
export const VAT_CATEGORIES = ['exempt_education', 'high_21'] as const;
export const LINE_KINDS = ['place', 'certification', 'licence'] as const;
/** The first four are an administrator's; the product gives the others itself. `outside`: made in the provider's own screens. */
export const REFUND_REASONS = [
  'withdrawal',
  'run_cancelled',
  'goodwill',
  'mistake',
  'undeliverable',
  'paid_twice',
  'outside',
  'not_paid',
  'declined',
  'cancelled',
] as const;
/** Why a line of an order ended before it was used up: `withdrawal` within the time the law gives a consumer, `cancelled` by the terms, `run_cancelled` by us. */
export const LINE_END_REASONS = ['withdrawal', 'cancelled', 'run_cancelled'] as const;

export const LEDGER_ACCOUNTS = [
  'provider',
  'bank',
  'debtors',
  'revenue_training',
  'revenue_certification',
  'revenue_licence',
  'vat_payable',
  'to_refund',
] as const;

export const LEDGER_KINDS = [
  'invoice',
  'payment',
  'surplus',
  'credit_note',
  'refund_due',
  'refund_paid',
  'refund_failed',
  'refund_returned',
  'refund_outside',
] as const;
export const ALARM_KINDS = [
  'mismatch',
  'refund_failed',
  'refund_waits',
  'refunded_outside',
  'invoice_overdue',
  'disputed',
  'dispute_won',
  'dispute_lost',
  // After an older backup was put in place: what the register knows and the database lacks.
  'payment_missing',
  'certificate_missing',
  'licence_missing',
  'numbers_skipped',
] as const;

/** and what is kept as JSON. */
export type BillingAddress = {
  name: string;
  organisation: string | null;
  street: string;
  postcode: string;
  city: string;
  /** ISO 3166-1 alpha-2; the Netherlands where it was never said. */
  country?: string;
  email: string;
  reference: string | null;
};

/** Times are milliseconds since 1970, UTC. */
export type InvoiceDocument = {
  seller: {
    name: string;
    street: string;
    postcode: string;
    city: string;
    kvk: string;
    vatId: string;
    iban: string;
    crkbo: string | null;
    email: string;
  };
  buyer: BillingAddress & { kvk: string | null; vatId?: string | null };
  lines: {
    description: string;
    supplied: string;
    netCents: number;
    vatCategory: 'exempt_education' | 'high_21';
    vatCents: number;
  }[];
  totals: { netCents: number; vatCents: number; grossCents: number };
  orderNumber: string;
  payment: { state: 'paid'; onMs: number; method: string } | { state: 'due'; onMs: number; termDays: number } | null;
  corrects: { number: string; issuedAtMs: number; reason: string; refundBy: 'provider' | 'bank' | null } | null;
};

/** Why an alarm that belongs to no order needs no look any more. */
export const DISMISSAL_REASONS = ['solved', 'nothing_to_do', 'kept_elsewhere'] as const;
