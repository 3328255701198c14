import { eq, sql } from 'drizzle-orm';
import { orderDeliveries } from '#db/schema/billing.ts';
import { orderTerms } from '#db/schema/billing-leaving.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrder, orderStatus } from './find.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/** What the buyer agreed to: the version of the terms, and whether they want to begin within the time for changing one's mind. */
export type AgreedTerms = typeof orderTerms.$inferSelect;

export type TermsToAccept = { readonly orderId: string; readonly version: string; readonly startAtOnce: boolean };

/** Keeps what the buyer agrees to by ordering. While the order is open the last time counts; said again it changes nothing. */
export function acceptTerms(ctx: Ctx, { orderId, version, startAtOnce }: TermsToAccept): AgreedTerms {
  return change(ctx, (tx) => {
    const order = findOrder(tx, orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    const before = findAgreedTerms(tx, orderId);
    if (before?.version === version && before.startAtOnce === startAtOnce) return before;
    if (orderStatus(tx, orderId) !== 'open') throw refusals.notOpen();
    const row = { orderId, version, startAtOnce, acceptedBy: actorName(tx.actor), at: tx.now() };
    tx.db.insert(orderTerms).values(row).onConflictDoUpdate({ target: orderTerms.orderId, set: row }).run();
    tx.journal({ verb: 'billing.accept_terms', subject: ['order', orderId], facts: { version, startAtOnce } });
    return row;
  });
}

/** Null for an order from before terms were asked. Whoever asks has settled who may see the order. */
export function findAgreedTerms(ctx: Pick<Ctx, 'db'>, orderId: string): AgreedTerms | null {
  return ctx.db.select().from(orderTerms).where(eq(orderTerms.orderId, orderId)).get() ?? null;
}

/** When an order was delivered; null while it was not. */
export function findDeliveredAt(ctx: Pick<Ctx, 'db'>, orderId: string): Date | null {
  const row = ctx.db.select().from(orderDeliveries).where(eq(orderDeliveries.orderId, orderId)).get();
  return row?.outcome === 'delivered' ? row.at : null;
}

/** What the ways out of an order hang on: when it was delivered, what was agreed, and which lines ended early; in one read. */
export type LeavingFacts = {
  readonly deliveredAt: Date | null;
  readonly version: string | null;
  readonly startAtOnce: boolean;
  readonly endedLines: ReadonlySet<string>;
};

/** Whoever asks has settled who may see the order. */
export function readLeavingFacts(ctx: Pick<Ctx, 'db'>, orderId: string): LeavingFacts {
  const row = ctx.db.get<{ at: number | null; version: string | null; startAtOnce: number | null; ended: string }>(sql`
    select (select d.at from order_deliveries d where d.order_id = ${orderId} and d.outcome = 'delivered') as at,
      (select t.version from order_terms t where t.order_id = ${orderId}) as version,
      (select t.start_at_once from order_terms t where t.order_id = ${orderId}) as startAtOnce,
      (select json_group_array(e.line_id) from order_line_ends e where e.order_id = ${orderId}) as ended`);
  return {
    deliveredAt: row.at === null ? null : new Date(row.at),
    version: row.version,
    startAtOnce: row.startAtOnce === 1,
    endedLines: new Set(JSON.parse(row.ended) as string[]),
  };
}
