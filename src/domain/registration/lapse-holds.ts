import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { placeHoldEnds, placeHolds } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** In one change; what is left waits for the next. */
const MOST_AT_ONCE = 200;

/** Writes down which holds are over, the longest over first. They stopped counting by themselves at that moment; this only ends them for good, with a mail to who let an offer go by. Returns how many. */
export function lapseHolds(ctx: Ctx): number {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const over = tx.db
      .select({ id: placeHolds.id, heldBy: placeHolds.heldBy })
      .from(placeHolds)
      .leftJoin(placeHoldEnds, eq(placeHoldEnds.holdId, placeHolds.id))
      .where(and(isNull(placeHoldEnds.holdId), lte(placeHolds.lapsesAt, tx.now())))
      .orderBy(asc(placeHolds.lapsesAt))
      .limit(MOST_AT_ONCE)
      .all();
    for (const { id, heldBy } of over) {
      tx.db.insert(placeHoldEnds).values({ holdId: id, outcome: 'lapsed', at: tx.now() }).run();
      tx.journal({ verb: 'registration.lapse_hold', subject: ['hold', id] });
      if (heldBy === null) tx.mail({ kind: 'registration.offer_lapsed', holdId: id });
    }
    return over.length;
  });
}
