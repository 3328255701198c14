import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  type BillingAddress,
  type InvoiceDocument,
  LEDGER_ACCOUNTS,
  LEDGER_KINDS,
  LINE_KINDS,
  REFUND_REASONS,
  VAT_CATEGORIES,
} from './billing-types.ts';
import { cents, instant, json } from './columns.ts';
import { organisations, people } from './identity.ts';

/**
 * Dated prices, without VAT. A product is `course:<id>`, `certification:<scheme>` or `licence:<scope>:<shared|exclusive>:<level of area>`.
 * Never changed (guarded): a new price is a new row from a later instant.
 */
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

export const orders = sqliteTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** What people call it; unguessable, not countable. */
    number: text('number').notNull().unique(),
    /** The buyer, not always who gets it. */
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id').references(() => organisations.id),
    payBy: text('pay_by', { enum: ['checkout', 'invoice'] }).notNull(),
    /** Null until the buyer gave it; fixed once the order was delivered (guarded). */
    address: json<BillingAddress | null>('address'),
    placedAt: instant('placed_at').notNull(),
    /** When the order falls away unless it is paid; null when it waits as long as it must. */
    lapsesAt: instant('lapses_at'),
  },
  (t) => [
    index('orders_person').on(t.personId, t.placedAt, t.id),
    index('orders_organisation').on(t.organisationId, t.placedAt, t.id),
    index('orders_placed').on(t.placedAt, t.id),
    index('orders_lapsing').on(t.lapsesAt),
  ],
);

/** Amounts are fixed here when the order is placed. `subjectId` is what the line delivers: a hold, a certification, a licence asked for. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind', { enum: LINE_KINDS }).notNull(),
    subjectId: text('subject_id').notNull().unique(),
    description: text('description').notNull(),
    /** When it is delivered, in words for the invoice. */
    supplied: text('supplied').notNull(),
    priceId: text('price_id')
      .notNull()
      .references(() => prices.id),
    netCents: cents('net_cents').notNull(),
    vatCategory: text('vat_category', { enum: VAT_CATEGORIES }).notNull(),
    vatCents: cents('vat_cents').notNull(),
  },
  (t) => [index('order_lines_order').on(t.orderId)],
);

/** The order fell away unpaid. A payment that comes in later all the same is still delivered where that is possible. */
export const orderEnds = sqliteTable('order_ends', {
  orderId: text('order_id')
    .primaryKey()
    .references(() => orders.id),
  outcome: text('outcome', { enum: ['cancelled', 'lapsed'] }).notNull(),
  at: instant('at').notNull(),
});

/** What came of the order: `delivered` (paid, or agreed on invoice), or `undeliverable` (paid, and given back in full). Once per order. */
export const orderDeliveries = sqliteTable('order_deliveries', {
  orderId: text('order_id')
    .primaryKey()
    .references(() => orders.id),
  outcome: text('outcome', { enum: ['delivered', 'undeliverable'] }).notNull(),
  at: instant('at').notNull(),
});

export const paymentAttempts = sqliteTable(
  'payment_attempts',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    amountCents: cents('amount_cents').notNull(),
    /** Given to the provider as it was when the attempt began, so that asking again asks the same. */
    customerEmail: text('customer_email').notNull(),
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
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
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
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    amountCents: cents('amount_cents').notNull(),
    reason: text('reason', { enum: REFUND_REASONS }).notNull(),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: text('requested_by').notNull(),
    /** The provider's refund once it was asked for, or `bank:<reference>` of our own transfer. */
    reference: text('reference').unique(),
    settledAt: instant('settled_at'),
    failedAt: instant('failed_at'),
  },
  (t) => [index('refunds_payment').on(t.paymentId), index('refunds_open').on(t.settledAt, t.failedAt)],
);

/** Everything an invoice or credit note says, as it was sent; never changed (guarded). Numbers run on per series and year without a gap (guarded). */
export const invoices = sqliteTable(
  'invoices',
  {
    id: text('id').primaryKey(),
    series: text('series', { enum: ['invoice', 'credit_note'] }).notNull(),
    year: integer('year').notNull(),
    sequence: integer('sequence').notNull(),
    number: text('number').notNull().unique(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    /** For a credit note: the invoice that it corrects. */
    invoiceId: text('invoice_id'),
    sourceKey: text('source_key').notNull().unique(),
    issuedAt: instant('issued_at').notNull(),
    dueAt: instant('due_at'),
    document: json<InvoiceDocument>('document').notNull(),
  },
  (t) => [uniqueIndex('invoices_sequence').on(t.series, t.year, t.sequence), index('invoices_order').on(t.orderId)],
);

/** The buyer was reminded that an invoice is due; what it paid for stays until `deadlineAt`. */
export const invoiceReminders = sqliteTable('invoice_reminders', {
  invoiceId: text('invoice_id')
    .primaryKey()
    .references(() => invoices.id),
  at: instant('at').notNull(),
  deadlineAt: instant('deadline_at').notNull(),
});

/**
 * Two-sided and append-only (guarded): debit positive, credit negative. The lines of a transaction come first; its row in `ledger_transactions`
 * seals it, and the guard refuses a seal on lines that do not add up to nothing, and a line under a seal.
 */
export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    transactionId: text('transaction_id').notNull(),
    line: integer('line').notNull(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    account: text('account', { enum: LEDGER_ACCOUNTS }).notNull(),
    amountCents: cents('amount_cents').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.transactionId, t.line] }),
    index('ledger_entries_order').on(t.orderId, t.account),
    index('ledger_entries_account').on(t.account, t.at),
  ],
);
export const ledgerTransactions = sqliteTable(
  'ledger_transactions',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind', { enum: LEDGER_KINDS }).notNull(),
    /** The payment, invoice or refund that it books; one booking of a kind each. */
    sourceId: text('source_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('ledger_transactions_source').on(t.kind, t.sourceId),
    index('ledger_transactions_order').on(t.orderId),
  ],
);
