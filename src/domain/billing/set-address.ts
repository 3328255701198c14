import { eq } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrder, orderState } from './find.ts';
import type { BillingAddress } from './order.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/** Says in whose name and at which address the invoice comes; until the order is delivered. */
export function setAddress(ctx: Ctx, given: { orderId: string; address: BillingAddress }): void {
  change(ctx, (tx) => {
    const order = findOrder(tx, given.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (orderState(tx, order.id) !== 'open') throw refusals.notOpen();
    if (JSON.stringify(order.address) === JSON.stringify(given.address)) return { value: undefined, entry: none };
    tx.db.update(orders).set({ address: given.address }).where(eq(orders.id, order.id)).run();
    return { value: undefined, entry: { verb: 'billing.setAddress', subject: ['order', order.id] } };
  });
}
