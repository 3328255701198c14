import { and, eq, isNull } from 'drizzle-orm';
import { waitQuestions } from '#db/schema/assessment-records.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import { type Case, isOver } from './case.ts';
import { requireCase } from './find-cases.ts';
import { caseOver, noSuchCase, notWaitingLong } from './refusals.ts';
import { waitsTooLong } from './terms.ts';

/** The own case of the candidate who asks, while nobody was found for it within the term; refuses every other one. */
export function requireLongWait(ctx: Ctx, certificationId: string): Case {
  const certification = requireCase(ctx, certificationId);
  if (!isSelf(ctx.actor, certification.candidateId)) throw noSuchCase();
  if (isOver(certification)) throw caseOver();
  if (certification.hears || !waitsTooLong(certification, ctx.now())) throw notWaitingLong();
  return certification;
}

/** The candidate, asked whether to wait longer or have the money back, waits. Chosen twice it is chosen once; the money can be asked back all the same. */
export function chooseToWait(ctx: Ctx, certificationId: string): void {
  change(ctx, (tx) => {
    requireLongWait(tx, certificationId);
    const open = and(eq(waitQuestions.certificationId, certificationId), isNull(waitQuestions.answeredAt));
    const answered = tx.db.update(waitQuestions).set({ answeredAt: tx.now() }).where(open).returning().all();
    if (answered.length === 0) return;
    tx.journal({ verb: 'assessment.choose_to_wait', subject: ['certification', certificationId] });
  });
}

/** Whether the candidate was asked and has not chosen yet. */
export function isAskedToWait(ctx: Ctx, certificationId: string): boolean {
  const open = and(eq(waitQuestions.certificationId, certificationId), isNull(waitQuestions.answeredAt));
  return ctx.db.select({ at: waitQuestions.askedAt }).from(waitQuestions).where(open).get() !== undefined;
}
