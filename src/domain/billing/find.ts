import { and, asc, count, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { orderLines, orders, prices } from '#db/schema/billing.ts';
import type { Ctx } from '#domain/context.ts';
import { categoryFor, totalsOf, vatOver } from './money.ts';
import { type Order, type OrderLine, type OrderStatus, stateOf, type VatCategory } from './order.ts';
import { maySeeOrder } from './policy.ts';
import { refusals } from './refusals.ts';

export type Price = {
  readonly id: string;
  readonly product: string;
  readonly netCents: number;
  readonly vatCategory: VatCategory;
  readonly vatCents: number;
  readonly grossCents: number;
};

/** What a product costs at this instant, VAT included and told; null when it has no price yet. */
export function currentPrice(ctx: Ctx, product: string): Price | null {
  return currentPrices(ctx, [product]).get(product) ?? null;
}

/** The same for several products, in one read; what has no price is left out. */
export function currentPrices(ctx: Ctx, products: readonly string[]): ReadonlyMap<string, Price> {
  if (products.length === 0) return new Map();
  const newest = sql`prices.from_at = (select max(p.from_at) from prices p where p.product = prices.product and p.from_at <= ${ctx.now().getTime()})`;
  const rows = ctx.db
    .select()
    .from(prices)
    .where(and(inArray(prices.product, [...products]), newest))
    .all();
  return new Map(rows.map((row) => [row.product, priceFrom(ctx, row)]));
}

function priceFrom(ctx: Ctx, row: typeof prices.$inferSelect): Price {
  const vatCategory = categoryFor(row.vatCategory, ctx.settings.seller.crkbo);
  const vatCents = vatOver(row.amountCents, vatCategory);
  return {
    id: row.id,
    product: row.product,
    netCents: row.amountCents,
    vatCategory,
    vatCents,
    grossCents: row.amountCents + vatCents,
  };
}

/** The first price of each product that comes after the one of now, in one read. */
export function nextPrices(ctx: Ctx): ReadonlyMap<string, { readonly amountCents: number; readonly fromAt: Date }> {
  const rows = ctx.db.select().from(prices).where(gt(prices.fromAt, ctx.now())).orderBy(desc(prices.fromAt)).all();
  return new Map(rows.map(({ product, amountCents, fromAt }) => [product, { amountCents, fromAt }]));
}

/** Every price of a product, the latest first: what it will cost, what it costs and what it cost. Authorise before showing it. */
export function listPrices(ctx: Ctx, product: string): (typeof prices.$inferSelect)[] {
  return ctx.db.select().from(prices).where(eq(prices.product, product)).orderBy(desc(prices.fromAt)).all();
}

/** The order with its lines, whoever asks; for processes and rooms that have settled who may. */
export function findOrder(ctx: Ctx, orderId: string): Order | null {
  const rows = ctx.db
    .select({ order: orders, line: orderLines })
    .from(orders)
    .leftJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(eq(orders.id, orderId))
    .orderBy(asc(orderLines.id))
    .all();
  const order = rows[0]?.order;
  if (!order) return null;
  return withLines(
    order,
    rows.flatMap((row) => row.line ?? []),
  );
}

/** The order that people call by this number, whoever asks; for processes that have settled who may. */
export function findOrderByNumber(ctx: Ctx, number: string): Order | null {
  const row = ctx.db.select({ id: orders.id }).from(orders).where(eq(orders.number, number)).get();
  return row ? findOrder(ctx, row.id) : null;
}

export function findOrderBySubject(ctx: Ctx, subjectId: string): Order | null {
  const line = ctx.db
    .select({ orderId: orderLines.orderId })
    .from(orderLines)
    .where(eq(orderLines.subjectId, subjectId))
    .get();
  return line ? findOrder(ctx, line.orderId) : null;
}

/** The orders that deliver these, by subject. */
export function findOrdersBySubjects(ctx: Ctx, subjectIds: readonly string[]): ReadonlyMap<string, string> {
  if (subjectIds.length === 0) return new Map();
  const rows = ctx.db
    .select({ orderId: orderLines.orderId, subjectId: orderLines.subjectId })
    .from(orderLines)
    .where(inArray(orderLines.subjectId, [...subjectIds]))
    .all();
  return new Map(rows.map((row) => [row.subjectId, row.orderId]));
}

/** The id of the order that this line stands in. */
export function findOrderIdOfLine(ctx: Ctx, lineId: string): string | null {
  const line = ctx.db.select({ orderId: orderLines.orderId }).from(orderLines).where(eq(orderLines.id, lineId)).get();
  return line?.orderId ?? null;
}

/** The order that this line stands in. */
export function findOrderOfLine(ctx: Ctx, lineId: string): Order | null {
  const line = ctx.db.select({ orderId: orderLines.orderId }).from(orderLines).where(eq(orderLines.id, lineId)).get();
  return line ? findOrder(ctx, line.orderId) : null;
}

/** The order for who may see it: who bought it for oneself, who coordinates its organisation now, an administrator. For everybody else there is none. */
export function requireOrder(ctx: Ctx, orderId: string): Order {
  const order = findOrder(ctx, orderId);
  if (!order || !maySeeOrder(ctx.actor, order)) throw refusals.noOrder();
  return order;
}

export function orderStatus(ctx: Ctx, orderId: string): OrderStatus {
  return orderStatuses(ctx, [orderId]).get(orderId) ?? 'open';
}

/** Where each of these orders stands. */
export function orderStatuses(ctx: Ctx, orderIds: readonly string[]): Map<string, OrderStatus> {
  if (orderIds.length === 0) return new Map();
  const ids = sql.join(
    orderIds.map((id) => sql`${id}`),
    sql`, `,
  );
  return statusesOf(ctx, ids);
}

/** The order that delivers this subject, while nothing was paid for it yet. */
export function findOpenOrderId(ctx: Ctx, subjectId: string): string | null {
  const found = statusesOf(ctx, sql`select l.order_id from order_lines l where l.subject_id = ${subjectId}`);
  return [...found].find(([, status]) => status === 'open')?.[0] ?? null;
}

function statusesOf(ctx: Ctx, ids: SQL): Map<string, OrderStatus> {
  type Row = {
    id: string;
    delivery: 'delivered' | 'undeliverable' | null;
    end: 'cancelled' | 'lapsed' | null;
    paid: number;
    credited: number;
    ended: number;
  };
  const rows = ctx.db.all<Row>(sql`
    select o.id as id, (select d.outcome from order_deliveries d where d.order_id = o.id) as delivery, (select e.outcome from order_ends e where e.order_id = o.id) as "end",
      exists (select 1 from payments p where p.order_id = o.id and p.outcome = 'delivered') as paid,
      exists (select 1 from invoices i where i.source_key = 'credit:' || o.id) as credited,
      exists (select 1 from order_line_ends e where e.order_id = o.id)
        and not exists (select 1 from order_lines l where l.order_id = o.id and l.id not in (select line_id from order_line_ends)) as ended
    from orders o where o.id in (${ids})`);
  return new Map(
    rows.map(({ id, delivery, end, paid, credited, ended }) => [
      id,
      stateOf({ delivery, end, paid: paid === 1, credited: credited === 1, ended: ended === 1 }),
    ]),
  );
}

/** Orders, of one organisation or of everybody, newest first, with how many there are in all. Who may see them is the caller's question. */
export function listOrders(
  ctx: Ctx,
  filter: { readonly organisationId?: string; readonly limit?: number } = {},
): { orders: Order[]; total: number } {
  const where = filter.organisationId ? eq(orders.organisationId, filter.organisationId) : undefined;
  const total = ctx.db.select({ n: count() }).from(orders).where(where).get()?.n ?? 0;
  const rows = ctx.db
    .select()
    .from(orders)
    .where(where)
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(filter.limit ?? 1000)
    .all();
  const ids = rows.map((row) => row.id);
  const lines =
    ids.length === 0
      ? []
      : ctx.db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).orderBy(asc(orderLines.id)).all();
  return {
    orders: rows.map((row) =>
      withLines(
        row,
        lines.filter((line) => line.orderId === row.id),
      ),
    ),
    total,
  };
}

function withLines(row: typeof orders.$inferSelect, lines: OrderLine[]): Order {
  return { ...row, lines, totals: totalsOf(lines) };
}

/** Names and streets of the bills that a person got for themselves. */
export function listOwnAddresses(ctx: Ctx, personId: string): { readonly name: string; readonly street: string }[] {
  const rows = ctx.db
    .selectDistinct({ address: orders.address })
    .from(orders)
    .where(and(eq(orders.personId, personId), isNull(orders.organisationId)))
    .all();
  return rows.flatMap(({ address }) => (address ? [{ name: address.name, street: address.street }] : []));
}
