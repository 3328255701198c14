import { billingRefusals, mayPayOrder, type Order, requireOrder } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { requireRun } from '#domain/learning/index.ts';
import { findPlaceOfLine, movePlace, type Place } from '#domain/registration/index.ts';
import { type LeavingOffer, leavingOffers } from './offer.ts';

export type LineToMove = { readonly orderId: string; readonly lineId: string; readonly runId: string };

/**
 * Moves the place of a line to another run of the same course, by the terms that its buyer agreed to. What it cost stays as it was; twice moves once.
 */
export function moveLine(ctx: Ctx, { orderId, lineId, runId }: LineToMove): Place {
  return change(ctx, (tx) => {
    const order = requireOrder(tx, orderId);
    if (!mayPayOrder(tx.actor, order)) throw billingRefusals.noOrder();
    const line = order.lines.find(({ id }) => id === lineId);
    const place = line && findPlaceOfLine(tx, line.id);
    if (place && !place.endedAt && place.runId === runId) return place;
    const offer = leavingOffers(tx, order).find((item) => item.line.id === lineId);
    if (!offer?.move) throw billingRefusals.cannotMove();
    if (requireRun(tx, runId).courseId !== offer.move.run.courseId) throw billingRefusals.otherCourse();
    return movePlace(asSystem(tx, 'move'), { lineId, runId });
  });
}

export type Moving = {
  readonly order: Order;
  readonly line: LeavingOffer['line'];
  readonly move: NonNullable<LeavingOffer['move']>;
};

/** The order with its line that can move now, for its buyer. */
export function requireMoving(ctx: Ctx, orderId: string): Moving {
  const order = requireOrder(ctx, orderId);
  if (!mayPayOrder(ctx.actor, order)) throw billingRefusals.noOrder();
  const offer = leavingOffers(ctx, order).find(({ move }) => move !== null);
  if (!offer?.move) throw billingRefusals.cannotMove();
  return { order, line: offer.line, move: offer.move };
}
