import {
  billingRefusals,
  endLine,
  findLineEnd,
  type LineEnd,
  mayPayOrder,
  requireOrder,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';
import { leavingOffers } from './offer.ts';

/** `backCents` is what its buyer was shown: when it is another amount by now, nothing happens and they are asked again. */
export type LineToCancel = { readonly orderId: string; readonly lineId: string; readonly backCents: number };

/** Cancels a line by the terms that its buyer agreed to. Twice cancels once. */
export function cancelLine(ctx: Ctx, { orderId, lineId, backCents }: LineToCancel): LineEnd {
  return change(ctx, (tx) => {
    const order = requireOrder(tx, orderId);
    if (!mayPayOrder(tx.actor, order)) throw billingRefusals.noOrder();
    const before = findLineEnd(tx, lineId);
    if (before?.orderId === order.id) return before;
    const offer = leavingOffers(tx, order).find(({ line }) => line.id === lineId);
    if (!offer?.cancel) throw billingRefusals.cannotCancel();
    if (offer.cancel.back.cents !== backCents) throw billingRefusals.otherBack(offer.cancel.back.cents);
    const end = endLine(tx, { orderId, lineId, reason: 'cancelled', back: offer.cancel.back });
    fulfilmentOf(offer.line.kind).takeBack(asSystem(tx, 'cancel'), offer.line, order, 'cancelled');
    tx.mail({ kind: 'billing.line_cancelled', orderId, lineId });
    return end;
  });
}
