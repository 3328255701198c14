import {
  billingRefusals,
  findOrder,
  isByBank,
  issueCreditNote,
  listLineEnds,
  listPayments,
  type Order,
  orderStatus,
  type RefundReason,
  requestRefund,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';

export type OrderToRefund = { readonly orderId: string; readonly reason: RefundReason };

/**
 * Gives an order back in full: what it gave is taken back, the credit note gets its number, the ledger is reversed, what was paid goes back and the buyer
 * gets a mail; together or not at all. Refunding twice refunds once.
 */
export function refundOrder(ctx: Ctx, orderToRefund: OrderToRefund): Order {
  return change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw billingRefusals.administratorsOnly();
    const order = findOrder(tx, orderToRefund.orderId);
    if (!order) throw billingRefusals.noOrder();
    const state = orderStatus(tx, order.id);
    if (state === 'refunded') return order;
    if (state === 'ended' && !leftToGive(tx, order)) throw billingRefusals.alreadyRefunded();
    if (state !== 'paid' && state !== 'on_invoice' && state !== 'ended') throw billingRefusals.notDelivered();
    takeBack(tx, order, orderToRefund.reason);
    tx.journal({ verb: 'billing.refund_order', subject: ['order', order.id], facts: { reason: orderToRefund.reason } });
    tx.mail({ kind: 'billing.refunded', orderId: order.id });
    return order;
  });
}

/** Whether a line that ended early kept something of its price. */
function leftToGive(tx: Tx, order: Order): boolean {
  const credited = listLineEnds(tx, order.id).reduce((sum, end) => sum + end.netCents + end.vatCents, 0);
  return credited < order.totals.grossCents;
}

function takeBack(tx: Tx, order: Order, reason: RefundReason): void {
  const system = asSystem(tx, 'refund');
  const paid = listPayments(tx, order.id).filter((payment) => payment.outcome === 'delivered');
  for (const line of order.lines) fulfilmentOf(line.kind).takeBack(system, line, order, reason);
  const refundBy = paid.length === 0 ? null : paid.every(isByBank) ? 'bank' : 'provider';
  issueCreditNote(system, { orderId: order.id, reason, refundBy });
  for (const payment of paid) requestRefund(tx, { paymentId: payment.id, reason });
}
