/** What is kept as JSON in the tables of billing. */
export type BillingAddress = {
  name: string;
  organisation: string | null;
  street: string;
  postcode: string;
  city: string;
  email: string;
  reference: string | null;
};

/** Times are milliseconds since 1970, UTC. */
export type InvoiceDocument = {
  seller: { name: string; street: string; postcode: string; city: string; kvk: string; vatId: string; iban: string; crkbo: string | null; email: string };
  buyer: BillingAddress & { kvk: string | null };
  lines: { description: string; supplied: string; netCents: number; vatCategory: 'exempt_education' | 'high_21'; vatCents: number }[];
  totals: { netCents: number; vatCents: number; grossCents: number };
  orderNumber: string;
  payment: { state: 'paid'; onMs: number; method: string } | { state: 'due'; onMs: number; termDays: number } | null;
  corrects: { number: string; issuedAtMs: number; reason: string; refundBy: 'provider' | 'bank' | null } | null;
};
