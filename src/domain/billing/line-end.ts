import { asc, eq } from 'drizzle-orm';
import { orderLineEnds, orderWithdrawals } from '#db/schema/billing-leaving.ts';
import type { Ctx } from '#domain/context.ts';

/** A line of an order that ended early, and what of it was credited. */
export type LineEnd = typeof orderLineEnds.$inferSelect;
/** That a consumer withdrew, in their own words, and when it came in. */
export type Withdrawal = typeof orderWithdrawals.$inferSelect;

/** The lines of an order that ended early, oldest first. Whoever asks has settled who may see the order. */
export function listLineEnds(ctx: Pick<Ctx, 'db'>, orderId: string): LineEnd[] {
  return ctx.db
    .select()
    .from(orderLineEnds)
    .where(eq(orderLineEnds.orderId, orderId))
    .orderBy(asc(orderLineEnds.at), asc(orderLineEnds.lineId))
    .all();
}

export function findLineEnd(ctx: Pick<Ctx, 'db'>, lineId: string): LineEnd | null {
  return ctx.db.select().from(orderLineEnds).where(eq(orderLineEnds.lineId, lineId)).get() ?? null;
}

export function findWithdrawal(ctx: Pick<Ctx, 'db'>, orderId: string): Withdrawal | null {
  return ctx.db.select().from(orderWithdrawals).where(eq(orderWithdrawals.orderId, orderId)).get() ?? null;
}
