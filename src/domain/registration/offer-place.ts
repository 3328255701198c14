import { eq } from 'drizzle-orm';
import { placeHolds, waitingList } from '#db/schema/registration.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireRun } from '#domain/learning/index.ts';
import { listWaiting, seatsOf } from './find.ts';
import { type Hold, OFFER_HOURS, unowned } from './place.ts';
import { refusals } from './refusals.ts';

const HOUR_MS = 3_600_000;

/**
 * Offers a seat that is nobody's to the first who waits: kept for a day, or until registration closes, with a letter. Null when nobody waits or no
 * seat is free. Each call offers one seat; calling again offers the next one or none.
 */
export function offerPlace(ctx: Ctx, given: { runId: string }): Hold | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const run = requireRun(tx, given.runId);
    const first = listWaiting(tx, run.id)[0];
    if (!first || run.closesAt <= tx.now || unowned(seatsOf(tx, run.id)) === 0) return { value: null, entry: none };
    const lapsesAt = new Date(Math.min(tx.now.getTime() + OFFER_HOURS * HOUR_MS, run.closesAt.getTime()));
    const hold: Hold = { id: tx.newId('hol'), runId: run.id, personId: first.personId, heldBy: null, heldAt: tx.now, lapsesAt, extendedAt: null };
    tx.db.insert(placeHolds).values(hold).run();
    tx.db.update(waitingList).set({ leftAt: tx.now }).where(eq(waitingList.seq, first.seq)).run();
    return {
      value: hold,
      entry: { verb: 'registration.offerPlace', subject: ['hold', hold.id], data: { runId: run.id, personId: hold.personId } },
      send: [{ kind: 'letter', key: `place-offered:${hold.id}`, payload: { letter: 'registration.placeOffered', holdId: hold.id } }],
    };
  });
}
