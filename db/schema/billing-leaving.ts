import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { orderLines, orders } from './billing.ts';
import { LINE_END_REASONS } from './billing-types.ts';
import { cents, instant } from './columns.ts';

/**
 * What the buyer agreed to. The version is that of the terms in `content/terms`; `startAtOnce` is the separate yes of a consumer to begin within the time
 * for changing one's mind. Changed until the order was delivered (guarded).
 */
export const orderTerms = sqliteTable('order_terms', {
  orderId: text('order_id')
    .primaryKey()
    .references(() => orders.id),
  version: text('version').notNull(),
  startAtOnce: integer('start_at_once', { mode: 'boolean' }).notNull(),
  acceptedBy: text('accepted_by').notNull(),
  at: instant('at').notNull(),
});

/** A line that ended early, with what of it was credited; nothing where the terms give nothing back. Never more than the line (guarded). */
export const orderLineEnds = sqliteTable(
  'order_line_ends',
  {
    lineId: text('line_id')
      .primaryKey()
      .references(() => orderLines.id),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    reason: text('reason', { enum: LINE_END_REASONS }).notNull(),
    netCents: cents('net_cents').notNull(),
    vatCents: cents('vat_cents').notNull(),
    endedBy: text('ended_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('order_line_ends_order').on(t.orderId)],
);

/** That a consumer withdrew, as they said it, and when it came in: what the acknowledgement repeats (BW 6:230o). */
export const orderWithdrawals = sqliteTable('order_withdrawals', {
  orderId: text('order_id')
    .primaryKey()
    .references(() => orders.id),
  name: text('name').notNull(),
  email: text('email').notNull(),
  at: instant('at').notNull(),
});
