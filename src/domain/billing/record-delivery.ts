import { eq } from 'drizzle-orm';
import { orderDeliveries } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** Writes down what came of an order, once; a second answer for the same order is refused by the table. */
export function recordDelivery(ctx: Ctx, given: { orderId: string; outcome: 'delivered' | 'undeliverable' }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = tx.db.select().from(orderDeliveries).where(eq(orderDeliveries.orderId, given.orderId)).get();
    if (before?.outcome === given.outcome) return { value: undefined, entry: none };
    tx.db.insert(orderDeliveries).values({ orderId: given.orderId, outcome: given.outcome, at: tx.now }).run();
    return { value: undefined, entry: { verb: 'billing.recordDelivery', subject: ['order', given.orderId], data: { outcome: given.outcome } } };
  });
}
