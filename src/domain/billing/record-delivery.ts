import { eq } from 'drizzle-orm';
import { orderDeliveries } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** Writes down what came of an order, once; a second answer for the same order is refused by the table. */
export function recordDelivery(ctx: Ctx, input: { orderId: string; outcome: 'delivered' | 'undeliverable' }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = tx.db.select().from(orderDeliveries).where(eq(orderDeliveries.orderId, input.orderId)).get();
    if (before?.outcome === input.outcome) return;
    tx.db.insert(orderDeliveries).values({ orderId: input.orderId, outcome: input.outcome, at: tx.now() }).run();
    tx.journal({
      verb: 'billing.record_delivery',
      subject: ['order', input.orderId],
      facts: { outcome: input.outcome },
    });
  });
}
