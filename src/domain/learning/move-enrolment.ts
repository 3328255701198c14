import { eq } from 'drizzle-orm';
import { enrolments } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { findEnrolmentBySource } from './find-enrolments.ts';
import { requireRun } from './find-runs.ts';
import { mayEnrol } from './policy.ts';
import { onlyAdministrator } from './refusals.ts';

export type EnrolmentToMove = { readonly sourceKey: string; readonly toSourceKey: string; readonly runId: string };

/**
 * Takes a learner along to another run of the same course: what they read, wrote and handed in stays theirs (guarded: nothing else of an enrolment ever
 * changes). With nothing to move it answers null; moved twice it moves once.
 */
export function moveEnrolment(ctx: Ctx, { sourceKey, toSourceKey, runId }: EnrolmentToMove): Enrolment | null {
  return change(ctx, (tx) => {
    if (!mayEnrol(tx.actor)) throw onlyAdministrator();
    const moved = findEnrolmentBySource(tx, toSourceKey);
    const enrolment = moved ?? findEnrolmentBySource(tx, sourceKey);
    if (!enrolment || moved || enrolment.endedAt) return enrolment;
    if (requireRun(tx, runId).courseId !== enrolment.courseId)
      throw new Error(`run ${runId} is of another course than enrolment ${enrolment.id}`);
    tx.db.update(enrolments).set({ runId, sourceKey: toSourceKey }).where(eq(enrolments.id, enrolment.id)).run();
    tx.journal({ verb: 'learning.move_enrolment', subject: ['enrolment', enrolment.id], facts: { runId } });
    return { ...enrolment, runId, sourceKey: toSourceKey };
  });
}
