import { and, eq, isNull, lte } from 'drizzle-orm';
import { placeHoldEnds, placeHolds } from '#db/schema/registration.ts';
import { change, type Entry } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** Writes down which holds are over. They stopped counting by themselves at that moment; this only ends them for good. Returns how many. */
export function lapseHolds(ctx: Ctx): number {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const over = tx.db
      .select({ id: placeHolds.id })
      .from(placeHolds)
      .leftJoin(placeHoldEnds, eq(placeHoldEnds.holdId, placeHolds.id))
      .where(and(isNull(placeHoldEnds.holdId), lte(placeHolds.lapsesAt, tx.now)))
      .all();
    for (const { id } of over) tx.db.insert(placeHoldEnds).values({ holdId: id, outcome: 'lapsed', at: tx.now }).run();
    const entry: Entry[] = over.map(({ id }) => ({ verb: 'registration.lapseHolds', subject: ['hold', id] }));
    return { value: over.length, entry };
  });
}
