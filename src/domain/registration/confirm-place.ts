import { placeHoldEnds, places } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { requireRun, runStatus } from '#domain/learning/index.ts';
import { findHold, findHoldEnd, findPlaceBySource, findPlaceOf, seatsOf } from './find.ts';
import { type Hold, type Place, unowned } from './place.ts';
import { refusals } from './refusals.ts';

/** `sourceKey` is the line of the order that was paid: given twice gives once. */
export type PlaceToConfirm = {
  readonly holdId: string;
  readonly organisationId: string | null;
  readonly sourceKey: string;
};

/**
 * Turns a kept seat into a place. A hold that lapsed is no obstacle while a seat is still free. Null, and nothing written, when there is no seat
 * any more, the run is cancelled or the person has a place in this run already.
 */
export function confirmPlace(ctx: Ctx, placeToConfirm: PlaceToConfirm): Place | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = findPlaceBySource(tx, placeToConfirm.sourceKey);
    if (before) return before;
    const hold = findHold(tx, placeToConfirm.holdId);
    if (!hold) throw refusals.noHold();
    if (runStatus(requireRun(tx, hold.runId), tx.now()) === 'cancelled') return null;
    if (findPlaceOf(tx, hold.runId, hold.personId) || !takeSeat(tx, hold)) return null;
    const place: Place = {
      id: tx.newId('pla'),
      runId: hold.runId,
      personId: hold.personId,
      organisationId: placeToConfirm.organisationId,
      sourceKey: placeToConfirm.sourceKey,
      confirmedAt: tx.now(),
      endedAt: null,
    };
    const { endedAt: _endedAt, ...row } = place;
    tx.db.insert(places).values(row).run();
    tx.journal({
      verb: 'registration.confirm_place',
      subject: ['place', place.id],
      facts: { runId: place.runId, personId: place.personId },
    });
    return place;
  });
}

function takeSeat(tx: Tx, hold: Hold): boolean {
  const ended = findHoldEnd(tx, hold.id);
  const counts = !ended && hold.lapsesAt > tx.now();
  if (!counts && unowned(seatsOf(tx, hold.runId)) === 0) return false;
  if (!ended) tx.db.insert(placeHoldEnds).values({ holdId: hold.id, outcome: 'confirmed', at: tx.now() }).run();
  return true;
}
