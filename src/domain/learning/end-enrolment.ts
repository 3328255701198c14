import { enrolmentEnds } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { findEnrolmentBySource } from './find-enrolments.ts';
import { mayEnrol } from './policy.ts';
import { onlyAdministrator } from './refusals.ts';

export type EnrolmentToEnd = { readonly sourceKey: string; readonly reason: 'refunded' | 'withdrawn' | 'moved' };

/** Ends access at once. Ending twice ends once; with nothing to end it answers null. What was written and handed in stays with the person. */
export function endEnrolment(ctx: Ctx, enrolmentToEnd: EnrolmentToEnd): Enrolment | null {
  return change(ctx, (tx) => {
    if (!mayEnrol(tx.actor)) throw onlyAdministrator();
    const enrolment = findEnrolmentBySource(tx, enrolmentToEnd.sourceKey);
    if (!enrolment || enrolment.endedAt) return enrolment;
    tx.db
      .insert(enrolmentEnds)
      .values({ enrolmentId: enrolment.id, at: tx.now(), reason: enrolmentToEnd.reason })
      .run();
    tx.journal({
      verb: 'learning.end_enrolment',
      subject: ['enrolment', enrolment.id],
      facts: { reason: enrolmentToEnd.reason },
    });
    return { ...enrolment, endedAt: tx.now() };
  });
}
