import { placeEnds } from '#db/schema/registration.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findPlaceBySource } from './find.ts';
import type { Place } from './place.ts';
import { refusals } from './refusals.ts';

export type PlaceToEnd = { readonly sourceKey: string; readonly reason: 'refunded' | 'cancelled' | 'moved' };

/** Takes a place back; its seat is free again. Ending twice ends once; with nothing to end it answers null. */
export function endPlace(ctx: Ctx, given: PlaceToEnd): Place | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const place = findPlaceBySource(tx, given.sourceKey);
    if (!place || place.endedAt) return { value: place, entry: none };
    tx.db.insert(placeEnds).values({ placeId: place.id, reason: given.reason, at: tx.now }).run();
    return { value: { ...place, endedAt: tx.now }, entry: { verb: 'registration.endPlace', subject: ['place', place.id], data: { reason: given.reason } } };
  });
}
