import { placeHoldEnds, places } from '#db/schema/registration.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findHold, findHoldEnd, findPlaceBySource, findPlaceOf, seatsOf } from './find.ts';
import { type Hold, type Place, unowned } from './place.ts';
import { refusals } from './refusals.ts';

/** `sourceKey` is the line of the order that was paid: given twice gives once. */
export type PlaceToConfirm = { readonly holdId: string; readonly organisationId: string | null; readonly sourceKey: string };

/**
 * Turns a kept seat into a place. A hold that lapsed is no obstacle while a seat is still free. Null, and nothing written, when there is no seat
 * any more or the person has a place in this run already.
 */
export function confirmPlace(ctx: Ctx, given: PlaceToConfirm): Place | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = findPlaceBySource(tx, given.sourceKey);
    if (before) return { value: before, entry: none };
    const hold = findHold(tx, given.holdId);
    if (!hold) throw refusals.noHold();
    if (findPlaceOf(tx, hold.runId, hold.personId) || !takeSeat(tx, hold)) return { value: null, entry: none };
    const place: Place = {
      id: tx.newId('pla'),
      runId: hold.runId,
      personId: hold.personId,
      organisationId: given.organisationId,
      sourceKey: given.sourceKey,
      confirmedAt: tx.now,
      endedAt: null,
    };
    const { endedAt: _endedAt, ...row } = place;
    tx.db.insert(places).values(row).run();
    return { value: place, entry: { verb: 'registration.confirmPlace', subject: ['place', place.id], data: { runId: place.runId, personId: place.personId } } };
  });
}

function takeSeat(tx: Tx, hold: Hold): boolean {
  const ended = findHoldEnd(tx, hold.id);
  const counts = !ended && hold.lapsesAt > tx.now;
  if (!counts && unowned(seatsOf(tx, hold.runId)) === 0) return false;
  if (!ended) tx.db.insert(placeHoldEnds).values({ holdId: hold.id, outcome: 'confirmed', at: tx.now }).run();
  return true;
}
