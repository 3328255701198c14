import { completions } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireEnrolment } from './find-enrolments.ts';
import { findCompletedAt, findCompletion } from './find-progress.ts';
import { onlyTheProduct } from './refusals.ts';

/**
 * Completes the course of this enrolment when its rule is met; only the product itself does, after an action that may have met it.
 * True when it is complete, now or before; an enrolment that ended completes nothing.
 */
export function completeEnrolment(ctx: Ctx, input: { readonly enrolmentId: string }): boolean {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw onlyTheProduct();
    const enrolment = requireEnrolment(tx, input.enrolmentId);
    if (findCompletedAt(tx, enrolment.id)) return true;
    if (enrolment.endedAt || !findCompletion(tx, enrolment).met) return false;
    tx.db
      .insert(completions)
      .values({ enrolmentId: enrolment.id, at: tx.now(), netMinutes: enrolment.frozen.netMinutes })
      .run();
    tx.journal({
      verb: 'learning.complete_enrolment',
      subject: ['enrolment', enrolment.id],
      facts: { courseId: enrolment.courseId },
    });
    return true;
  });
}
