import { and, eq, isNull, sql } from 'drizzle-orm';
import { courseInterests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { isCancelled, readRuns } from '#domain/learning/index.ts';
import { cityKeyOf, findInterest, type Interest } from './interest.ts';
import { refusals } from './refusals.ts';

/** More than are ever planned of one course at once. */
const MOST_RUNS = 50;

/** The button of the mail: from now on this address hears of what is planned, and at once of what was planned meanwhile. Confirmed twice it is once. */
export function confirmInterest(ctx: Ctx, token: string): Interest {
  return change(ctx, (tx) => {
    const interest = findInterest(tx, token);
    if (!interest) throw refusals.interestGone();
    if (interest.confirmedAt) return interest;
    const confirmed = { ...interest, confirmedAt: tx.now() };
    tx.db
      .update(courseInterests)
      .set({ confirmedAt: tx.now() })
      .where(and(eq(courseInterests.id, interest.id), isNull(courseInterests.confirmedAt)))
      .run();
    for (const run of plannedSince(tx, interest))
      tx.mail({ kind: 'registration.run_planned', interestId: interest.id, runId: run.id });
    return confirmed;
  });
}

/** What was put on offer between asking and confirming; what stood there before could be seen by who asked. */
function plannedSince(tx: Tx, { courseId, cityKey, askedAt }: Interest) {
  const where = sql`course_runs.course_id = ${courseId} and course_runs.closes_at > ${tx.now().getTime()}
    and course_runs.created_at > ${askedAt.getTime()} and not ${isCancelled(tx.now())}`;
  const runs = readRuns(tx, where, { most: MOST_RUNS, order: sql`course_runs.closes_at` });
  return runs.filter((run) => run.meetings.length > 0 && (cityKey === '' || cityKey === cityKeyOf(run.city)));
}
