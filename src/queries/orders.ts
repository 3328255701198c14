import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import type { OrderStatus } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator, requireSignedIn } from '#domain/identity/index.ts';
import type { Cursor, KeyPage } from './key-page.ts';
import { ATTENTION, type OrderRow, readOrderRows, STATE } from './order-rows.ts';
import { organisationsSought, peopleSought } from './sought.ts';

export const ORDER_STATES = [
  'open',
  'paid',
  'on_invoice',
  'lapsed',
  'cancelled',
  'undeliverable',
  'refunded',
  'ended',
] as const satisfies readonly OrderStatus[];

export type OrderSearch = {
  readonly text: string;
  readonly state: OrderStatus | 'attention' | null;
  readonly at: Cursor;
};

/** Orders for the administrator, newest first; by how the order's or an invoice's number or the words of the buyer's or organisation's name begin, and by state. */
export function searchOrders(ctx: Ctx, search: OrderSearch): KeyPage<OrderRow> {
  requireAdministrator(ctx);
  return readOrderRows(ctx, and(aboutText(search.text), standing(search.state)), search.at);
}

function aboutText(text: string) {
  const number = text.trim().toUpperCase();
  if (number === '') return undefined;
  return sql`${orders.id} in (select id from orders where number >= ${number} and number < ${`${number}\u{10ffff}`}
    union select order_id from invoices where number >= ${number} and number < ${`${number}\u{10ffff}`}
    union select id from orders where person_id in ${peopleSought(text)}
    union select id from orders where organisation_id in ${organisationsSought(text)})`;
}

function standing(state: OrderSearch['state']) {
  if (state === null) return undefined;
  return state === 'attention'
    ? sql`${orders.id} in (select order_id from payment_alarms) and ${ATTENTION}`
    : sql`${STATE} = ${state}`;
}

/** What who asks bought for oneself, and the orders of the organisations that they buy for now. */
export function listMyOrders(ctx: Ctx, at: Cursor): KeyPage<OrderRow> {
  const me = requireSignedIn(ctx);
  const mine = and(eq(orders.personId, me.id), isNull(orders.organisationId));
  const ours = me.coordinates.size > 0 ? inArray(orders.organisationId, [...me.coordinates]) : undefined;
  return readOrderRows(ctx, or(mine, ours), at);
}
