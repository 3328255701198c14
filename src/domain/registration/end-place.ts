import { placeEnds } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findPlaceBySource } from './find.ts';
import type { Place, PlaceEndReason } from './place.ts';
import { refusals } from './refusals.ts';

export type PlaceToEnd = { readonly sourceKey: string; readonly reason: PlaceEndReason };

/** Takes a place back; its seat is free again, and who had it is told, with word for their calendar. Ending twice ends once; with nothing to end it answers null. */
export function endPlace(ctx: Ctx, placeToEnd: PlaceToEnd): Place | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const place = findPlaceBySource(tx, placeToEnd.sourceKey);
    if (!place || place.endedAt) return place;
    tx.db.insert(placeEnds).values({ placeId: place.id, reason: placeToEnd.reason, at: tx.now() }).run();
    tx.journal({ verb: 'registration.end_place', subject: ['place', place.id], facts: { reason: placeToEnd.reason } });
    tx.mail({ kind: 'registration.place_ended', placeId: place.id });
    return { ...place, endedAt: tx.now() };
  });
}
