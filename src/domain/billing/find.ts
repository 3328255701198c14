import { and, asc, count, desc, eq, inArray, lte } from 'drizzle-orm';
import { invoices, orderDeliveries, orderEnds, orderLines, orders, payments, prices } from '#db/schema/billing.ts';
import type { Ctx } from '#domain/context.ts';
import { categoryFor, totalsOf, vatOver } from './money.ts';
import { type Order, type OrderLine, type OrderState, stateOf, type VatCategory } from './order.ts';
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
  const row = ctx.db
    .select()
    .from(prices)
    .where(and(eq(prices.product, product), lte(prices.fromAt, ctx.now)))
    .orderBy(desc(prices.fromAt))
    .limit(1)
    .get();
  if (!row) return null;
  const vatCategory = categoryFor(row.vatCategory, ctx.house.seller.crkbo);
  const vatCents = vatOver(row.amountCents, vatCategory);
  return { id: row.id, product, netCents: row.amountCents, vatCategory, vatCents, grossCents: row.amountCents + vatCents };
}

/** Every price of a product, the latest first: what it will cost, what it costs and what it cost. Authorise before showing it. */
export function listPrices(ctx: Ctx, product: string): (typeof prices.$inferSelect)[] {
  return ctx.db.select().from(prices).where(eq(prices.product, product)).orderBy(desc(prices.fromAt)).all();
}

/** The order with its lines, whoever asks; for processes and rooms that have settled who may. */
export function findOrder(ctx: Ctx, orderId: string): Order | null {
  const row = ctx.db.select().from(orders).where(eq(orders.id, orderId)).get();
  if (!row) return null;
  const lines = ctx.db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(asc(orderLines.id)).all();
  return withLines(row, lines);
}

export function findOrderBySubject(ctx: Ctx, subjectId: string): Order | null {
  const line = ctx.db.select({ orderId: orderLines.orderId }).from(orderLines).where(eq(orderLines.subjectId, subjectId)).get();
  return line ? findOrder(ctx, line.orderId) : null;
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

export function orderState(ctx: Ctx, orderId: string): OrderState {
  return orderStates(ctx, [orderId]).get(orderId) ?? 'open';
}

/** Where each of these orders stands. */
export function orderStates(ctx: Ctx, orderIds: readonly string[]): Map<string, OrderState> {
  const ids = [...orderIds];
  if (ids.length === 0) return new Map();
  const deliveries = ctx.db.select().from(orderDeliveries).where(inArray(orderDeliveries.orderId, ids)).all();
  const ends = ctx.db.select().from(orderEnds).where(inArray(orderEnds.orderId, ids)).all();
  const paid = ctx.db
    .select({ id: payments.orderId })
    .from(payments)
    .where(and(inArray(payments.orderId, ids), eq(payments.outcome, 'delivered')))
    .all();
  const credited = ctx.db
    .select({ id: invoices.orderId })
    .from(invoices)
    .where(and(inArray(invoices.orderId, ids), eq(invoices.series, 'credit_note')))
    .all();
  const delivery = new Map(deliveries.map((row) => [row.orderId, row.outcome]));
  const end = new Map(ends.map((row) => [row.orderId, row.outcome]));
  const paidIds = new Set(paid.map((row) => row.id));
  const creditedIds = new Set(credited.map((row) => row.id));
  return new Map(
    ids.map((id) => [id, stateOf({ delivery: delivery.get(id) ?? null, end: end.get(id) ?? null, paid: paidIds.has(id), credited: creditedIds.has(id) })]),
  );
}

/** Orders, of one organisation or of everybody, newest first, with how many there are in all. Who may see them is the caller's question. */
export function listOrders(ctx: Ctx, filter: { readonly organisationId?: string; readonly limit?: number } = {}): { orders: Order[]; total: number } {
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
  const lines = ids.length === 0 ? [] : ctx.db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).orderBy(asc(orderLines.id)).all();
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
