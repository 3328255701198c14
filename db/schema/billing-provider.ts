import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { orders } from './billing.ts';
import { ALARM_KINDS, DISMISSAL_REASONS } from './billing-types.ts';
import { instant } from './columns.ts';
import { people } from './identity.ts';

/** What the provider told us, stored before it is worked on: heard twice, worked once. */
export const providerNotices = sqliteTable(
  'provider_notices',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    aboutKind: text('about_kind', { enum: ['checkout', 'refund', 'payment', 'dispute', 'other'] }).notNull(),
    aboutReference: text('about_reference'),
    createdAt: instant('created_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    tries: integer('tries').notNull().default(0),
    dueAt: instant('due_at').notNull(),
    handledAt: instant('handled_at'),
  },
  (t) => [
    index('provider_notices_waiting').on(t.handledAt, t.dueAt),
    index('provider_notices_created').on(t.createdAt),
  ],
);

/** Up to when we fetched everything that the provider noted; one row. */
export const noticeSweeps = sqliteTable('notice_sweeps', {
  name: text('name', { enum: ['payments'] }).primaryKey(),
  sweptAt: instant('swept_at').notNull(),
});

/** What an administrator must look at: money that does not fit what we asked for, a refund that failed, waits or was made elsewhere. */
export const paymentAlarms = sqliteTable(
  'payment_alarms',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ALARM_KINDS }).notNull(),
    /** The provider's reference, our refund, or the number of our invoice. */
    reference: text('reference').notNull(),
    orderId: text('order_id').references(() => orders.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('payment_alarms_once').on(t.kind, t.reference), index('payment_alarms_order').on(t.orderId)],
);

/** An alarm without an order that an administrator took off the first page, and why. */
export const alarmDismissals = sqliteTable('alarm_dismissals', {
  alarmId: text('alarm_id')
    .primaryKey()
    .references(() => paymentAlarms.id),
  reason: text('reason', { enum: DISMISSAL_REASONS }).notNull(),
  dismissedBy: text('dismissed_by')
    .notNull()
    .references(() => people.id),
  at: instant('at').notNull(),
});
