import {
  billingRefusals,
  findOrder,
  isByBank,
  issueCreditNote,
  listPayments,
  type Order,
  orderState,
  type RefundReason,
  requestRefund,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { fulfilmentOf } from '#src/processes/fulfilment/index.ts';

export type OrderToRefund = { readonly orderId: string; readonly reason: RefundReason };

/**
 * Gives an order back in full: what it gave is taken back, the credit note gets its number, the ledger is reversed, what was paid goes back and the buyer
 * gets a letter; together or not at all. Refunding twice refunds once.
 */
export function refundOrder(ctx: Ctx, given: OrderToRefund): Order {
  return change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw billingRefusals.administratorsOnly();
    const order = findOrder(tx, given.orderId);
    if (!order) throw billingRefusals.noOrder();
    const state = orderState(tx, order.id);
    if (state === 'refunded') return { value: order, entry: [] };
    if (state !== 'paid' && state !== 'on_invoice') throw billingRefusals.notDelivered();
    takeBack(tx, order, given.reason);
    return {
      value: order,
      entry: { verb: 'billing.refundOrder', subject: ['order', order.id], data: { reason: given.reason } },
      send: [{ kind: 'letter', key: `refunded:${order.id}`, payload: { letter: 'billing.refunded', orderId: order.id } }],
    };
  });
}

function takeBack(tx: Tx, order: Order, reason: RefundReason): void {
  const system = asSystem(tx, 'refund');
  const paid = listPayments(tx, order.id).filter((payment) => payment.outcome === 'delivered');
  for (const line of order.lines) fulfilmentOf(line.kind).takeBack(system, line, order, reason);
  const refundBy = paid.length === 0 ? null : paid.every(isByBank) ? 'bank' : 'provider';
  issueCreditNote(system, { orderId: order.id, reason, refundBy });
  for (const payment of paid) requestRefund(tx, { paymentId: payment.id, reason });
}
