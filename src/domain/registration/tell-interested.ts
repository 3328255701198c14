import { and, asc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import { courseInterests, interestRounds } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findRun, requireRun, runStatus, takesRegistrations } from '#domain/learning/index.ts';
import { cityKeyOf } from './interest.ts';
import { refusals } from './refusals.ts';

/** Runs, and addresses of each, in one turn. */
const RUNS_AT_ONCE = 10;
const TOLD_AT_ONCE = 100;

/** Remembers that a run is to be told to who waits for it; a run is told once, however many meetings follow. */
export function openInterestRound(tx: Tx, runId: string): void {
  const run = findRun(tx, runId);
  if (!run || !takesRegistrations(runStatus(run, tx.now()))) return;
  tx.db.insert(interestRounds).values({ runId, toldTo: '', doneAt: null }).onConflictDoNothing().run();
}

/** Mails who waits for the runs that were planned, a portion of each at a time. Safe to repeat: nobody hears of a run twice. */
export function tellInterested(ctx: Ctx): void {
  if (ctx.actor.kind !== 'system') throw refusals.systemOnly();
  const open = ctx.db.select().from(interestRounds).where(isNull(interestRounds.doneAt)).limit(RUNS_AT_ONCE).all();
  for (const { runId } of open) change(ctx, (tx) => tellSome(tx, runId));
}

function tellSome(tx: Tx, runId: string): void {
  const round = tx.db.select().from(interestRounds).where(eq(interestRounds.runId, runId)).get();
  if (!round || round.doneAt) return;
  const run = requireRun(tx, runId);
  const wanted = and(
    eq(courseInterests.courseId, run.courseId),
    inArray(courseInterests.cityKey, ['', cityKeyOf(run.city)]),
    isNotNull(courseInterests.confirmedAt),
    gt(courseInterests.id, round.toldTo),
  );
  const some = tx.db
    .select({ id: courseInterests.id })
    .from(courseInterests)
    .where(wanted)
    .orderBy(asc(courseInterests.id))
    .limit(TOLD_AT_ONCE)
    .all();
  if (takesRegistrations(runStatus(run, tx.now())))
    for (const { id } of some) tx.mail({ kind: 'registration.run_planned', interestId: id, runId });
  const doneAt = some.length < TOLD_AT_ONCE ? tx.now() : null;
  tx.db
    .update(interestRounds)
    .set({ toldTo: some.at(-1)?.id ?? round.toldTo, doneAt })
    .where(eq(interestRounds.runId, runId))
    .run();
}
