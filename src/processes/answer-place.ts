import { findOrderOfLine } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { enrol, requireRun } from '#domain/learning/index.ts';
import { type Answer, answerPlace, type GivenPlace } from '#domain/registration/index.ts';
import { refundOrder } from '#src/processes/refund/refund-order.ts';

/**
 * Answers a place that an organisation bought. Yes enrols; no gives the seat back and the organisation its money, with a letter. Answered before, it
 * changes nothing. Returns the course.
 */
export function answerGivenPlace(ctx: Ctx, given: { placeId: string; answer: Answer }): { courseId: string } {
  return change(ctx, (tx) => {
    const place = answerPlace(tx, given);
    if (given.answer === 'accepted') enrol(asSystem(tx, 'accept'), { personId: place.personId, runId: place.runId, sourceKey: place.id });
    const send = given.answer === 'declined' ? giveBack(tx, place) : [];
    return { value: { courseId: requireRun(tx, place.runId).courseId }, entry: none, send };
  });
}

/** An order of an organisation holds one place, so the whole order goes back. */
function giveBack(tx: Tx, place: GivenPlace) {
  const order = findOrderOfLine(tx, place.sourceKey);
  if (order) refundOrder(asSystem(tx, 'decline'), { orderId: order.id, reason: 'declined' });
  return [{ kind: 'letter', key: `place-declined:${place.id}`, payload: { letter: 'registration.placeDeclined', sourceKey: place.sourceKey } }] as const;
}
