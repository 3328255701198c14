import {
  billingRefusals,
  findOrder,
  issueInvoice,
  mayPayOrder,
  type Order,
  orderStatus,
  recordDelivery,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { deliverOrder } from '#src/workflows/fulfilment/deliver-order.ts';

/** Delivers an order of an organisation at once; the invoice is due in thirty days. Agreeing twice delivers once. */
export function agreeOnInvoice(ctx: Ctx, orderId: string): Order {
  return change(ctx, (tx) => {
    const order = findOrder(tx, orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw billingRefusals.noOrder();
    if (order.payBy !== 'invoice') throw billingRefusals.payByOther();
    const state = orderStatus(tx, order.id);
    if (state === 'on_invoice' || state === 'paid') return order;
    if (state !== 'open') throw billingRefusals.notOpen();
    if (order.lapsesAt && order.lapsesAt <= tx.now()) throw billingRefusals.lapsed();
    if (!order.address) throw billingRefusals.addressMissing();
    if (deliverOrder(tx, order) === 'impossible') throw billingRefusals.noLongerThere();
    const system = asSystem(tx, 'checkout');
    recordDelivery(system, { orderId, outcome: 'delivered' });
    issueInvoice(system, { orderId, payment: null });
    tx.journal({ verb: 'billing.agree_on_invoice', subject: ['order', orderId] });
    tx.mail({ kind: 'billing.order_confirmed', orderId });
    return order;
  });
}
