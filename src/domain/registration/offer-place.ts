import { eq } from 'drizzle-orm';
import { placeHolds, waitingList } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireRun, runStatus, takesRegistrations } from '#domain/learning/index.ts';
import { listWaiting, seatsOf } from './find.ts';
import { type Hold, OFFER_HOURS, unowned } from './place.ts';
import { refusals } from './refusals.ts';

const HOUR_MS = 3_600_000;

/**
 * Offers a seat that is nobody's to the first who waits: kept for a day, or until registration closes, with a mail. Null when nobody waits or no
 * seat is free. Each call offers one seat; calling again offers the next one or none.
 */
export function offerPlace(ctx: Ctx, input: { runId: string }): Hold | null {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const run = requireRun(tx, input.runId);
    const first = listWaiting(tx, run.id)[0];
    if (!first || !takesRegistrations(runStatus(run, tx.now())) || unowned(seatsOf(tx, run.id)) === 0) return null;
    const lapsesAt = new Date(Math.min(tx.now().getTime() + OFFER_HOURS * HOUR_MS, run.closesAt.getTime()));
    const hold: Hold = {
      id: tx.newId('hol'),
      runId: run.id,
      personId: first.personId,
      heldBy: null,
      heldAt: tx.now(),
      lapsesAt,
      extendedAt: null,
    };
    tx.db.insert(placeHolds).values(hold).run();
    tx.db.update(waitingList).set({ leftAt: tx.now() }).where(eq(waitingList.seq, first.seq)).run();
    tx.journal({
      verb: 'registration.offer_place',
      subject: ['hold', hold.id],
      facts: { runId: run.id, personId: hold.personId },
    });
    tx.mail({ kind: 'registration.place_offered', holdId: hold.id });
    return hold;
  });
}
