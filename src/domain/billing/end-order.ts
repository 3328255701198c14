import { orderEnds } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrder, orderState } from './find.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/** Lets an unpaid order go: its buyer cancels it, or the product finds that its time is over. Ending twice ends once. */
export function endOrder(ctx: Ctx, given: { orderId: string; outcome: 'cancelled' | 'lapsed' }): void {
  change(ctx, (tx) => {
    const order = findOrder(tx, given.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (given.outcome === 'lapsed' && tx.actor.kind !== 'system') throw refusals.systemOnly();
    const state = orderState(tx, order.id);
    if (state === 'lapsed' || state === 'cancelled') return { value: undefined, entry: none };
    if (state !== 'open') throw refusals.notOpen();
    tx.db.insert(orderEnds).values({ orderId: order.id, outcome: given.outcome, at: tx.now }).run();
    return { value: undefined, entry: { verb: 'billing.endOrder', subject: ['order', order.id], data: { outcome: given.outcome } } };
  });
}
