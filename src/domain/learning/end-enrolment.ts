import { enrolmentEnds } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { findEnrolmentBySource } from './find-enrolments.ts';
import { mayEnrol } from './policy.ts';
import { onlyAdministrator } from './refusals.ts';

export type EnrolmentToEnd = { readonly sourceKey: string; readonly reason: 'refunded' | 'withdrawn' | 'moved' };

/** Ends access at once. Ending twice ends once; with nothing to end it answers null. What was written and handed in stays with the person. */
export function endEnrolment(ctx: Ctx, given: EnrolmentToEnd): Enrolment | null {
  return change(ctx, (tx) => {
    if (!mayEnrol(tx.actor)) throw onlyAdministrator();
    const enrolment = findEnrolmentBySource(tx, given.sourceKey);
    if (!enrolment || enrolment.endedAt) return { value: enrolment, entry: none };
    tx.db.insert(enrolmentEnds).values({ enrolmentId: enrolment.id, at: tx.now, reason: given.reason }).run();
    const entry = { verb: 'learning.endEnrolment', subject: ['enrolment', enrolment.id], data: { reason: given.reason } } as const;
    return { value: { ...enrolment, endedAt: tx.now }, entry };
  });
}
