import { eq } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import { change, type Message, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrder, orderState } from './find.ts';
import { listOpenAttempts } from './find-payments.ts';
import type { Order } from './order.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Lets an open order be paid the other way. Checkouts of it that are open are closed afterwards; one that is paid all the same before that delivers the
 * order, or goes back when the order was agreed on invoice meanwhile. Choosing what is chosen changes nothing.
 */
export function switchPayBy(ctx: Ctx, given: { orderId: string; payBy: Order['payBy'] }): void {
  change(ctx, (tx) => {
    const order = findOrder(tx, given.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (order.payBy === given.payBy) return { value: undefined, entry: none };
    if (given.payBy === 'invoice' && order.organisationId === null) throw refusals.invoiceNeedsOrganisation();
    if (orderState(tx, order.id) !== 'open') throw refusals.notOpen();
    tx.db.update(orders).set({ payBy: given.payBy }).where(eq(orders.id, order.id)).run();
    const send = listOpenAttempts(tx, order.id)
      .filter((attempt) => attempt.reference !== null)
      .map((attempt): Message => ({ kind: 'expire_checkout', key: `expire:${attempt.id}`, payload: { attemptId: attempt.id } }));
    return { value: undefined, entry: { verb: 'billing.switchPayBy', subject: ['order', order.id], data: { payBy: given.payBy } }, send };
  });
}
