import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cents, instant, json } from './columns.ts';
import { organisations, people } from './identity.ts';

export const VAT_CATEGORIES = ['exempt_education', 'high_21'] as const;
export const LINE_KINDS = ['place', 'certification', 'licence'] as const;

/** Dated prices: a product is `course:<id>`, `certification:<scheme>` or `licence:<scope>:<shared|exclusive>`. Without VAT. */
export const prices = sqliteTable(
  'prices',
  {
    id: text('id').primaryKey(),
    product: text('product').notNull(),
    amountCents: cents('amount_cents').notNull(),
    vatCategory: text('vat_category', { enum: VAT_CATEGORIES }).notNull(),
    fromAt: instant('from_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (t) => [uniqueIndex('prices_product').on(t.product, t.fromAt)],
);

export type BillingAddress = { name: string; organisation: string | null; street: string; postcode: string; city: string; email: string; reference: string | null };

export const orders = sqliteTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** What people call it; unguessable, not countable. */
    number: text('number').notNull().unique(),
    personId: text('person_id').notNull().references(() => people.id),
    organisationId: text('organisation_id').references(() => organisations.id),
    payBy: text('pay_by', { enum: ['checkout', 'invoice'] }).notNull(),
    address: json<BillingAddress>('address').notNull(),
    placedAt: instant('placed_at').notNull(),
  },
  (t) => [index('orders_person').on(t.personId, t.placedAt), index('orders_organisation').on(t.organisationId), index('orders_placed').on(t.placedAt)],
);

/** Amounts are fixed here when the order is placed. `subjectId` is the hold that the line delivers. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull().references(() => orders.id),
    kind: text('kind', { enum: LINE_KINDS }).notNull(),
    subjectId: text('subject_id').notNull().unique(),
    description: text('description').notNull(),
    priceId: text('price_id').notNull().references(() => prices.id),
    netCents: cents('net_cents').notNull(),
    vatCategory: text('vat_category', { enum: VAT_CATEGORIES }).notNull(),
    vatCents: cents('vat_cents').notNull(),
  },
  (t) => [index('order_lines_order').on(t.orderId)],
);

export const orderEnds = sqliteTable('order_ends', {
  orderId: text('order_id').primaryKey().references(() => orders.id),
  outcome: text('outcome', { enum: ['paid', 'cancelled', 'lapsed'] }).notNull(),
  at: instant('at').notNull(),
});

/** One try to pay one order at the payment provider. */
export const paymentAttempts = sqliteTable(
  'payment_attempts',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull().references(() => orders.id),
    amountCents: cents('amount_cents').notNull(),
    /** The provider's checkout; null until it has answered. */
    reference: text('reference').unique(),
    url: text('url'),
    startedAt: instant('started_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [index('payment_attempts_order').on(t.orderId), index('payment_attempts_open').on(t.closedAt, t.expiresAt)],
);

/** Money that came in, once per reference of the provider. */
export const payments = sqliteTable(
  'payments',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull().references(() => orders.id),
    attemptId: text('attempt_id').references(() => paymentAttempts.id),
    /** The provider's payment, or `bank:<reference>` for a transfer on invoice. */
    reference: text('reference').notNull().unique(),
    amountCents: cents('amount_cents').notNull(),
    method: text('method').notNull(),
    receivedAt: instant('received_at').notNull(),
    /** `delivered`: gave what was bought; `surplus`: paid twice or no longer deliverable, goes back in full. */
    outcome: text('outcome', { enum: ['delivered', 'surplus'] }).notNull(),
  },
  (t) => [index('payments_order').on(t.orderId)],
);

export const refunds = sqliteTable(
  'refunds',
  {
    id: text('id').primaryKey(),
    paymentId: text('payment_id').notNull().references(() => payments.id),
    amountCents: cents('amount_cents').notNull(),
    reason: text('reason', { enum: ['by_administrator', 'sold_out', 'paid_twice', 'area_taken'] }).notNull(),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: text('requested_by').notNull(),
    /** The provider's refund once it was asked for. */
    reference: text('reference').unique(),
    settledAt: instant('settled_at'),
    failedAt: instant('failed_at'),
  },
  (t) => [index('refunds_payment').on(t.paymentId), index('refunds_open').on(t.settledAt, t.failedAt)],
);

/** Everything an invoice or credit note says, as it was sent; never changed (guarded). Numbers run on per series without a gap. */
export const invoices = sqliteTable(
  'invoices',
  {
    id: text('id').primaryKey(),
    series: text('series', { enum: ['invoice', 'credit_note'] }).notNull(),
    year: integer('year').notNull(),
    sequence: integer('sequence').notNull(),
    number: text('number').notNull().unique(),
    orderId: text('order_id').notNull().references(() => orders.id),
    /** For a credit note: the invoice that it corrects, and the refund that it stands for. */
    invoiceId: text('invoice_id'),
    sourceKey: text('source_key').notNull().unique(),
    issuedAt: instant('issued_at').notNull(),
    dueAt: instant('due_at'),
    document: json<InvoiceDocument>('document').notNull(),
  },
  (t) => [uniqueIndex('invoices_sequence').on(t.series, t.year, t.sequence), index('invoices_order').on(t.orderId)],
);
export type InvoiceDocument = {
  seller: { name: string; street: string; postcode: string; city: string; kvk: string; vatId: string; iban: string; crkbo: string | null };
  buyer: BillingAddress & { kvk: string | null };
  lines: { description: string; netCents: number; vatCategory: (typeof VAT_CATEGORIES)[number]; vatCents: number }[];
  totals: { netCents: number; vatCents: number; grossCents: number };
  orderNumber: string;
  correctsNumber: string | null;
};

export const LEDGER_ACCOUNTS = ['provider', 'bank', 'debtors', 'prepaid', 'revenue_training', 'revenue_certification', 'revenue_licence', 'vat_payable', 'to_refund'] as const;
/** Two-sided and append-only (guarded): debit positive, credit negative; every transaction adds up to nothing. */
export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    transactionId: text('transaction_id').notNull(),
    line: integer('line').notNull(),
    orderId: text('order_id').notNull().references(() => orders.id),
    account: text('account', { enum: LEDGER_ACCOUNTS }).notNull(),
    amountCents: cents('amount_cents').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.transactionId, t.line] }), index('ledger_entries_order').on(t.orderId), index('ledger_entries_account').on(t.account, t.at)],
);

/** What the provider told us, stored before it is worked on: seen twice, worked once. */
export const providerNotices = sqliteTable('provider_notices', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  aboutKind: text('about_kind').notNull(),
  aboutReference: text('about_reference'),
  receivedAt: instant('received_at').notNull(),
  handledAt: instant('handled_at'),
});
