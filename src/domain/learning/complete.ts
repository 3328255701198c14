import { completions } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireEnrolment } from './find-enrolments.ts';
import { findCompletedAt, findCompletion } from './find-progress.ts';
import { onlyTheProduct } from './refusals.ts';

/**
 * Completes the course of this enrolment when its rule is met; only the product itself does, after a deed that may have met it.
 * True when it is complete, now or before; an enrolment that ended completes nothing.
 */
export function completeEnrolment(ctx: Ctx, given: { readonly enrolmentId: string }): boolean {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw onlyTheProduct();
    const enrolment = requireEnrolment(tx, given.enrolmentId);
    if (findCompletedAt(tx, enrolment.id)) return { value: true, entry: none };
    if (enrolment.endedAt || !findCompletion(tx, enrolment).met) return { value: false, entry: none };
    tx.db.insert(completions).values({ enrolmentId: enrolment.id, at: tx.now, netMinutes: enrolment.frozen.netMinutes }).run();
    const entry = { verb: 'learning.completeEnrolment', subject: ['enrolment', enrolment.id], data: { courseId: enrolment.courseId } } as const;
    return { value: true, entry };
  });
}
