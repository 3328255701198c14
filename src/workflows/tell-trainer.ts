import type { Tx } from '#domain/context.ts';
import { type PlaceEndReason, requirePlace } from '#domain/registration/index.ts';

/** Tells the trainer that somebody left their run; not where the run itself does not go on, which says it of everybody at once. */
export function tellOfLeaving(tx: Tx, placeId: string, reason: PlaceEndReason): void {
  if (reason !== 'cancelled') tx.mail({ kind: 'registration.seat_left', placeId });
}

/** Tells the trainer of the run that was left and the one of the run that was chosen, once each. */
export function tellOfMove(tx: Tx, placeId: string, beforeId: string): void {
  tellOfLeaving(tx, beforeId, 'moved');
  if (requirePlace(tx, placeId).runId !== requirePlace(tx, beforeId).runId)
    tx.mail({ kind: 'registration.seat_taken', placeId });
}
