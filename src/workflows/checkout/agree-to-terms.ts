import {
  acceptTerms,
  billingRefusals,
  mayPayOrder,
  type Order,
  requireOrder,
  type TermsToAccept,
  termsOn,
  withdrawalEnd,
} from '#domain/billing/index.ts';
import { dayOf } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { firstMeeting, requireRun } from '#domain/learning/index.ts';
import { findHold } from '#domain/registration/index.ts';

/**
 * Keeps what the buyer agrees to by ordering. Refused when other terms hold by now than were on the page, and when a consumer buys what begins within the
 * time for changing one's mind without the separate yes that the law asks for (BW 6:230t (3)).
 */
export function agreeToTerms(ctx: Ctx, agreed: TermsToAccept): void {
  change(ctx, (tx) => {
    const order = requireOrder(tx, agreed.orderId);
    if (!mayPayOrder(tx.actor, order)) throw billingRefusals.noOrder();
    if (agreed.version !== termsOn(tx.outside.catalogue, dayOf(tx.now())).id) throw billingRefusals.otherTerms();
    const asked = beginsEarly(tx, order);
    if (asked && !agreed.startAtOnce) throw billingRefusals.startAtOnceNeeded();
    acceptTerms(tx, { ...agreed, startAtOnce: asked && agreed.startAtOnce });
  });
}

/** Whether a consumer would sit in a meeting before the time for changing one's mind is over, when it was paid now. */
export function beginsEarly(ctx: Ctx, order: Order): boolean {
  const end = withdrawalEnd(order, ctx.now());
  if (!end) return false;
  return order.lines.some((line) => {
    const hold = line.kind === 'place' ? findHold(ctx, line.subjectId) : null;
    const first = hold && firstMeeting(requireRun(ctx, hold.runId));
    return first !== null && first.startsAt < end;
  });
}
