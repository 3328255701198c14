import { eq } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { expireCheckouts } from './expire-checkouts.ts';
import { findOrder, orderStatus } from './find.ts';
import type { Order } from './order.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Lets an open order be paid the other way. Checkouts of it that are open are closed afterwards; one that is paid all the same before that delivers the
 * order, or goes back when the order was agreed on invoice meanwhile. Choosing what is chosen changes nothing.
 */
export function switchPayBy(ctx: Ctx, input: { orderId: string; payBy: Order['payBy'] }): void {
  change(ctx, (tx) => {
    const order = findOrder(tx, input.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (order.payBy === input.payBy) return;
    if (input.payBy === 'invoice' && order.organisationId === null) throw refusals.invoiceNeedsOrganisation();
    if (orderStatus(tx, order.id) !== 'open') throw refusals.notOpen();
    tx.db.update(orders).set({ payBy: input.payBy }).where(eq(orders.id, order.id)).run();
    tx.journal({ verb: 'billing.switch_pay_by', subject: ['order', order.id], facts: { payBy: input.payBy } });
    expireCheckouts(tx, order.id);
  });
}
