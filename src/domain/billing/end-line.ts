import { orderLineEnds } from '#db/schema/billing-leaving.ts';
import { actorName, change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { isByBank } from './checkout.ts';
import { findOrder, orderStatus } from './find.ts';
import { listPayments } from './find-payments.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { findLineEnd, type LineEnd } from './line-end.ts';
import { shareOf } from './money.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';
import { requestRefund } from './request-refund.ts';

export type LineToEnd = {
  readonly orderId: string;
  readonly lineId: string;
  readonly reason: LineEnd['reason'];
  /** What of the line comes back: `part` of `whole`, nothing when `part` is 0. */
  readonly back: { readonly part: number; readonly whole: number };
};

/**
 * Ends a line of a delivered order before it was used up: its buyer, or the product itself. What comes back is credited; of what was paid it goes back,
 * of what is on invoice that much less is owed. Ended twice it ends once, as it was the first time. Taking back what the line gave is the caller's.
 */
export function endLine(ctx: Ctx, lineToEnd: LineToEnd): LineEnd {
  return change(ctx, (tx) => {
    const order = findOrder(tx, lineToEnd.orderId);
    const line = order?.lines.find(({ id }) => id === lineToEnd.lineId);
    if (!order || !line || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    const before = findLineEnd(tx, line.id);
    if (before) return before;
    const status = orderStatus(tx, order.id);
    if (status !== 'paid' && status !== 'on_invoice') throw refusals.notDelivered();
    const { part, whole } = lineToEnd.back;
    if (part < 0 || part > whole) throw new Error(`a line gives back ${part} of ${whole}`);
    const end: LineEnd = {
      lineId: line.id,
      orderId: order.id,
      reason: lineToEnd.reason,
      ...shareOf(line, lineToEnd.back),
      endedBy: actorName(tx.actor),
      at: tx.now(),
    };
    tx.db.insert(orderLineEnds).values(end).run();
    const backCents = end.netCents + end.vatCents;
    tx.journal({
      verb: 'billing.end_line',
      subject: ['order', order.id],
      facts: { lineId: line.id, reason: end.reason, backCents },
    });
    if (backCents > 0) giveBack(asSystem(tx, 'refund'), end, backCents);
    return end;
  });
}

function giveBack(tx: Tx, { orderId, lineId, reason, netCents, vatCents }: LineEnd, amountCents: number): void {
  const [paid] = listPayments(tx, orderId).filter((payment) => payment.outcome === 'delivered');
  const refundBy = paid ? (isByBank(paid) ? 'bank' : 'provider') : null;
  issueCreditNote(tx, { orderId, reason, refundBy, part: { lineId, netCents, vatCents } });
  if (paid) requestRefund(tx, { paymentId: paid.id, reason, amountCents });
}
