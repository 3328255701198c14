import { eq } from 'drizzle-orm';
import { courseRuns } from '#db/schema/learning.ts';
import { runTrainerChanges } from '#db/schema/learning-changes.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findActor } from '#domain/identity/index.ts';
import { cleanWhy, requireRunToChange } from './changing-run.ts';
import { listGroup } from './find-enrolments.ts';
import { requireTrainerFree } from './meeting-times.ts';
import { mayPlan } from './policy.ts';
import { noTrainer, onlyAdministrator, trainerInGroup } from './refusals.ts';

export type TrainerToChange = { readonly runId: string; readonly trainerId: string; readonly why: string };

/**
 * Gives a run another trainer, by an administrator. The work that waits goes to them; who led it before stays somebody who may not judge these people. Refused for who is
 * no trainer, sits in the group, or leads another one at the same time. The same trainer twice changes once.
 */
export function changeTrainer(ctx: Ctx, { runId, trainerId, why }: TrainerToChange): void {
  change(ctx, (tx) => {
    if (!mayPlan(tx.actor)) throw onlyAdministrator();
    const run = requireRunToChange(tx, runId);
    if (run.trainerId === trainerId) return;
    if (!findActor(tx, trainerId)?.roles.has('trainer')) throw noTrainer();
    if (listGroup(tx, run.id).some(({ personId }) => personId === trainerId)) throw trainerInGroup();
    const ahead = run.meetings.filter(({ endsAt }) => endsAt > tx.now());
    requireTrainerFree(tx, trainerId, run, ahead, 'trainerId');
    const changed = {
      id: tx.newId('trc'),
      runId: run.id,
      beforeId: run.trainerId,
      afterId: trainerId,
      why: cleanWhy(why),
      changedBy: actorName(tx.actor),
      at: tx.now(),
    };
    tx.db.insert(runTrainerChanges).values(changed).run();
    tx.db.update(courseRuns).set({ trainerId }).where(eq(courseRuns.id, run.id)).run();
    const facts = { changeId: changed.id, before: changed.beforeId, after: trainerId };
    tx.journal({ verb: 'learning.change_trainer', subject: ['run', run.id], facts });
    tx.mail({ kind: 'learning.run_given', changeId: changed.id });
    tx.mail({ kind: 'learning.run_taken_over', changeId: changed.id });
  });
}
