import { orderEnds } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrder, orderStatus } from './find.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/** Lets an unpaid order go: its buyer cancels it, or the product finds that its time is over. Ending twice ends once. */
export function endOrder(ctx: Ctx, input: { orderId: string; outcome: 'cancelled' | 'lapsed' }): void {
  change(ctx, (tx) => {
    const order = findOrder(tx, input.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (input.outcome === 'lapsed' && tx.actor.kind !== 'system') throw refusals.systemOnly();
    const state = orderStatus(tx, order.id);
    if (state === 'lapsed' || state === 'cancelled') return;
    if (state !== 'open') throw refusals.notOpen();
    tx.db.insert(orderEnds).values({ orderId: order.id, outcome: input.outcome, at: tx.now() }).run();
    tx.journal({ verb: 'billing.end_order', subject: ['order', order.id], facts: { outcome: input.outcome } });
  });
}
