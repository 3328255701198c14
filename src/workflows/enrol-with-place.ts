import { findOrderOfLine } from '#domain/billing/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';
import { endEnrolment, enrol, moveEnrolment } from '#domain/learning/index.ts';
import { type Answer, lineOf, type Place, type PlaceEndReason, requirePlace } from '#domain/registration/index.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';

/** The enrolment that comes and goes with a place; its source is the place. Each is safe to repeat. */

/** Who bought a place for themselves is enrolled at once; who got one from an organisation is asked first. */
export function followConfirmation(tx: Tx, placeId: string): void {
  const place = requirePlace(tx, placeId);
  if (!place.organisationId) enrolIn(tx, place);
}

/** Yes enrols; no gives the seat back and the organisation its money, with a mail. */
export function followAnswer(tx: Tx, placeId: string, answer: Answer): void {
  const place = requirePlace(tx, placeId);
  if (answer === 'accepted') enrolIn(tx, place);
  else giveBack(tx, place.sourceKey);
}

export function followEnd(tx: Tx, placeId: string, reason: PlaceEndReason): void {
  const why = reason === 'cancelled' || reason === 'given_up' ? 'withdrawn' : reason;
  endEnrolment(asSystem(tx, 'place'), { sourceKey: placeId, reason: why });
}

/** Who moves to another run takes everything along. */
export function followMove(tx: Tx, placeId: string, beforeId: string): void {
  const { runId } = requirePlace(tx, placeId);
  moveEnrolment(asSystem(tx, 'place'), { sourceKey: beforeId, toSourceKey: placeId, runId });
}

function enrolIn(tx: Tx, { id, personId, runId }: Place): void {
  enrol(asSystem(tx, 'place'), { personId, runId, sourceKey: id });
}

/** An order of an organisation holds one place, so the whole order goes back. */
function giveBack(tx: Tx, sourceKey: string): void {
  const order = findOrderOfLine(tx, lineOf(sourceKey));
  if (!order) return;
  refundOrder(asSystem(tx, 'decline'), { orderId: order.id, reason: 'declined' });
  tx.mail({ kind: 'registration.place_declined', sourceKey, buyerId: order.personId });
}
