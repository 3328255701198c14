import { eq } from 'drizzle-orm';
import { placeAnswers, placeEnds, placeHoldEnds, places } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findPlaceOfLine } from './find.ts';
import { holdPlace } from './hold-place.ts';
import { MOVED, type Place } from './place.ts';
import { refusals } from './refusals.ts';

export type PlaceToMove = {
  /** The line of the order that gave the place. */
  readonly lineId: string;
  readonly runId: string;
};

/**
 * Gives who has a place another one in this run instead, in one step: the seat there is taken and the old one is free again. The answer that was given
 * to a place from an organisation goes along. Refused like a reservation: full, closed, a place there already. To the run where it is it changes nothing.
 */
export function movePlace(ctx: Ctx, { lineId, runId }: PlaceToMove): Place {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = findPlaceOfLine(tx, lineId);
    if (!before || before.endedAt) throw refusals.placeOver();
    if (before.runId === runId) return before;
    const { personId, organisationId } = before;
    const hold = holdPlace(tx, { runId, personId, organisationId });
    tx.db.insert(placeHoldEnds).values({ holdId: hold.id, outcome: 'confirmed', at: tx.now() }).run();
    tx.db.insert(placeEnds).values({ placeId: before.id, reason: 'moved', at: tx.now() }).run();
    const sourceKey = `${lineId}${MOVED}${before.moved + 1}`;
    const row = { id: tx.newId('pla'), runId, personId, organisationId, sourceKey, confirmedAt: tx.now() };
    tx.db.insert(places).values(row).run();
    takeAnswerAlong(tx, before.id, row.id);
    tx.journal({ verb: 'registration.move_place', subject: ['place', row.id], facts: { before: before.id, runId } });
    tx.mail({ kind: 'registration.place_moved', placeId: row.id, beforeId: before.id });
    return { ...row, endedAt: null };
  });
}

function takeAnswerAlong(tx: Tx, beforeId: string, placeId: string): void {
  const answer = tx.db.select().from(placeAnswers).where(eq(placeAnswers.placeId, beforeId)).get();
  if (answer)
    tx.db
      .insert(placeAnswers)
      .values({ ...answer, placeId })
      .run();
}
