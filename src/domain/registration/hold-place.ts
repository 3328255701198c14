import { and, desc, eq, isNull } from 'drizzle-orm';
import { placeHoldEnds, placeHolds, waitingList } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findRun } from '#domain/learning/index.ts';
import type { Refusal } from '#domain/refusal.ts';
import { type EntryAsked, keepDeclaration } from './entry.ts';
import { findHoldOf, findPlaceOf, findWaitingNumber, seatsOf } from './find.ts';
import { HOLD_MINUTES, type Hold, unowned } from './place.ts';
import { mayHoldFor, requireRegistrable } from './policy.ts';
import { refusals } from './refusals.ts';

const MINUTE_MS = 60_000;

/** `personId` is who will sit there; with `organisationId` a coordinator asks for somebody of theirs. */
export type HoldToMake = {
  readonly runId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  /** What the course asks first; nothing, or left out, where everybody may begin. */
  readonly entry?: EntryAsked | null;
};

/** Keeps a seat for a while. Asked again while it is kept, it gives the same hold, with the time it had. */
export function holdPlace(ctx: Ctx, holdToMake: HoldToMake): Hold {
  return change(ctx, (tx) => {
    requireMayHold(tx, holdToMake);
    const run = findRun(tx, holdToMake.runId);
    if (!run) throw refusals.noRun();
    if (findPlaceOf(tx, run.id, holdToMake.personId)) throw refusals.hasPlace();
    const before = findHoldOf(tx, run.id, holdToMake.personId);
    if (before) {
      keepDeclaration(tx, before.id, holdToMake.entry ?? null);
      return before;
    }
    requireRegistrable(run, tx.now());
    if (!seatFor(tx, holdToMake)) throw tooLate(tx, holdToMake) ?? refusals.full();
    const heldBy = tx.actor.kind === 'person' ? tx.actor.id : null;
    const hold: Hold = {
      id: tx.newId('hol'),
      runId: run.id,
      personId: holdToMake.personId,
      heldBy,
      heldAt: tx.now(),
      lapsesAt: new Date(tx.now().getTime() + HOLD_MINUTES * MINUTE_MS),
      extendedAt: null,
    };
    tx.db.insert(placeHolds).values(hold).run();
    stopWaiting(tx, holdToMake);
    tx.journal({
      verb: 'registration.hold_place',
      subject: ['hold', hold.id],
      facts: { runId: run.id, personId: hold.personId },
    });
    keepDeclaration(tx, hold.id, holdToMake.entry ?? null);
    return hold;
  });
}

function requireMayHold(tx: Tx, holdToMake: HoldToMake): void {
  if (tx.actor.kind === 'visitor') throw refusals.signIn();
  if (tx.actor.kind === 'person' && !tx.actor.emailConfirmed) throw refusals.confirmEmail();
  if (!mayHoldFor(tx, holdToMake.personId, holdToMake.organisationId)) throw refusals.notForThem();
}

/** Who waits is served first: somebody new gets what is left after all of them, somebody who waits what is left after those before. */
function seatFor(tx: Tx, { runId, personId }: HoldToMake): boolean {
  const seats = seatsOf(tx, runId);
  const number = findWaitingNumber(tx, runId, personId);
  return number === null ? seats.free > 0 : unowned(seats) >= number;
}

/** For whom a seat was kept here, and who comes after its time: what is said says until when it was theirs. */
function tooLate(tx: Tx, { runId, personId }: HoldToMake): Refusal | null {
  const last = tx.db
    .select()
    .from(placeHolds)
    .leftJoin(placeHoldEnds, eq(placeHoldEnds.holdId, placeHolds.id))
    .where(and(eq(placeHolds.runId, runId), eq(placeHolds.personId, personId)))
    .orderBy(desc(placeHolds.lapsesAt))
    .limit(1)
    .get();
  if (!last || (last.place_hold_ends && last.place_hold_ends.outcome !== 'lapsed')) return null;
  return refusals.keptNoLonger(last.place_holds.lapsesAt);
}

/** Who gets a seat waits no longer. */
export function stopWaiting(tx: Tx, { runId, personId }: Pick<HoldToMake, 'runId' | 'personId'>): void {
  const waits = and(eq(waitingList.runId, runId), eq(waitingList.personId, personId), isNull(waitingList.leftAt));
  tx.db.update(waitingList).set({ leftAt: tx.now() }).where(waits).run();
}
