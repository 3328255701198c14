import { runCancellations } from '#db/schema/learning.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanWhy } from './changing-run.ts';
import { requireRun } from './find-runs.ts';
import { mayPlan } from './policy.ts';
import { onlyAdministrator, runIsOver } from './refusals.ts';
import { runStatus } from './run.ts';

export type RunToCancel = {
  readonly runId: string;
  /** What everybody reads about why; may be empty. */
  readonly why: string;
};

/**
 * A run does not go on, for good, by an administrator; its trainer is told. What its people get back is the caller's (`workflows/running/stop-run.ts`). False when it
 * was cancelled before. Refused once its last meeting is over.
 */
export function cancelRun(ctx: Ctx, { runId, why }: RunToCancel): boolean {
  return change(ctx, (tx) => {
    if (!mayPlan(tx.actor)) throw onlyAdministrator();
    const run = requireRun(tx, runId);
    if (run.cancelledAt) return false;
    if (runStatus(run, tx.now()) === 'past') throw runIsOver();
    const cancelled = { runId, at: tx.now(), cancelledBy: actorName(tx.actor), why: cleanWhy(why) };
    tx.db.insert(runCancellations).values(cancelled).run();
    tx.journal({ verb: 'learning.cancel_run', subject: ['run', runId], facts: { courseId: run.courseId } });
    tx.mail({ kind: 'learning.run_cancelled', runId });
    return true;
  });
}
