import { and, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { orderLines, orders } from '#db/schema/billing.ts';
import { people } from '#db/schema/identity.ts';
import type { OrderState } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator, requireSignedIn } from '#domain/identity/index.ts';
import { STANDS } from './standing-alarms.ts';

export const ORDERS_PER_PAGE = 25;
export const ORDER_STATES = ['open', 'paid', 'on_invoice', 'lapsed', 'cancelled', 'undeliverable', 'refunded'] as const satisfies readonly OrderState[];

export type OrderRow = {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly buyer: string;
  readonly what: string;
  readonly grossCents: number;
  readonly state: OrderState;
  /** Something about its money needs a look. */
  readonly attention: boolean;
};
export type OrderSearch = { readonly text: string; readonly state: OrderState | 'attention' | null; readonly page: number };

const DELIVERED = sql`(select d.outcome from order_deliveries d where d.order_id = ${orders.id})`;
const PAID = sql`exists (select 1 from payments p where p.order_id = ${orders.id} and p.outcome = 'delivered')`;
const CREDITED = sql`exists (select 1 from invoices i where i.order_id = ${orders.id} and i.series = 'credit_note')`;
const ENDED = sql`(select e.outcome from order_ends e where e.order_id = ${orders.id})`;
/** The same rule as `stateOf` in billing, so that the database can filter by it. */
const STATE = sql<OrderState>`case when ${CREDITED} then 'refunded' when ${DELIVERED} = 'undeliverable' then 'undeliverable'
  when ${DELIVERED} = 'delivered' and ${PAID} then 'paid' when ${DELIVERED} = 'delivered' then 'on_invoice' else coalesce(${ENDED}, 'open') end`;
const ATTENTION = sql<number>`exists (select 1 from payment_alarms a where a.order_id = ${orders.id} and ${STANDS})`;

/** Orders for the administrator, newest first; by a part of the order or invoice number, the buyer's name, and state. */
export function searchOrders(ctx: Ctx, search: OrderSearch): { rows: OrderRow[]; total: number } {
  requireAdministrator(ctx);
  const text = `%${search.text.replaceAll(/[%_]/g, '')}%`;
  const about = search.text
    ? sql`(${orders.number} like ${text} or ${people.name} like ${text} or exists (select 1 from invoices i where i.order_id = ${orders.id} and i.number like ${text}))`
    : undefined;
  const standing = search.state === null ? undefined : search.state === 'attention' ? sql`${ATTENTION}` : sql`${STATE} = ${search.state}`;
  return readRows(ctx, and(about, standing), search.page);
}

/** What who asks bought for oneself, and the orders of the organisations that they buy for now. */
export function listMyOrders(ctx: Ctx, page: number): { rows: OrderRow[]; total: number } {
  const me = requireSignedIn(ctx);
  const mine = and(eq(orders.personId, me.id), isNull(orders.organisationId));
  const ours = me.coordinates.size > 0 ? inArray(orders.organisationId, [...me.coordinates]) : undefined;
  return readRows(ctx, or(mine, ours), page);
}

function readRows(ctx: Ctx, where: SQL | undefined, page: number): { rows: OrderRow[]; total: number } {
  const total = ctx.db.select({ n: count() }).from(orders).innerJoin(people, eq(people.id, orders.personId)).where(where).get()?.n ?? 0;
  const found = ctx.db
    .select({ id: orders.id, number: orders.number, placedAt: orders.placedAt, buyer: people.name, state: STATE, attention: ATTENTION })
    .from(orders)
    .innerJoin(people, eq(people.id, orders.personId))
    .where(where)
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(ORDERS_PER_PAGE)
    .offset((page - 1) * ORDERS_PER_PAGE)
    .all();
  const ids = found.map((row) => row.id);
  const lines = ids.length === 0 ? [] : ctx.db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).all();
  const rows = found.map((row) => {
    const of = lines.filter((line) => line.orderId === row.id);
    return {
      ...row,
      attention: Boolean(row.attention),
      what: of.map((line) => line.description).join('; '),
      grossCents: of.reduce((sum, line) => sum + line.netCents + line.vatCents, 0),
    };
  });
  return { rows, total };
}
