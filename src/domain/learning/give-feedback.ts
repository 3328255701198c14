import { feedbacks } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { requireSubmissionToRead } from './find-work.ts';
import { alreadyAnswered, feedbackTooLong, nextStepNeeded, notFound, olderVersion, ownWork, strengthNeeded } from './refusals.ts';
import { type Feedback, LONGEST_FEEDBACK, type Verdict } from './work.ts';

export type ToAnswer = { readonly submissionId: string; readonly verdict: Verdict; readonly strength: string; readonly nextStep: string };

/**
 * The trainer of the run approves a version or sends it back: one strength, and one next step (needed when it goes back). Never a mark, never
 * on one's own work, once per version. The same answer sent twice is one answer. Returns the enrolment that it counts for.
 */
export function giveFeedback(ctx: Ctx, given: ToAnswer): Enrolment {
  return change(ctx, (tx) => {
    const { submission, enrolment, latest } = requireSubmissionToRead(tx, given.submissionId);
    if (!isPerson(tx.actor)) throw notFound();
    if (enrolment.personId === tx.actor.id) throw ownWork();
    if (submission.feedback) {
      if (isSame(submission.feedback, given)) return { value: enrolment, entry: none };
      throw alreadyAnswered();
    }
    if (!latest) throw olderVersion();
    requireWords(given);
    tx.db
      .insert(feedbacks)
      .values({ ...given, trainerId: tx.actor.id, at: tx.now })
      .run();
    return {
      value: enrolment,
      entry: { verb: 'learning.giveFeedback', subject: ['submission', submission.id], data: { verdict: given.verdict } },
      send: [{ kind: 'letter', key: `learning.feedback:${submission.id}`, payload: { letter: 'learning.feedback', submissionId: submission.id } }],
    };
  });
}

function requireWords(given: ToAnswer): void {
  if (!given.strength.trim()) throw strengthNeeded();
  if (given.verdict === 'sent_back' && !given.nextStep.trim()) throw nextStepNeeded();
  if (given.strength.length > LONGEST_FEEDBACK) throw feedbackTooLong(LONGEST_FEEDBACK, 'strength');
  if (given.nextStep.length > LONGEST_FEEDBACK) throw feedbackTooLong(LONGEST_FEEDBACK, 'nextStep');
}

function isSame(there: Feedback, given: ToAnswer): boolean {
  return there.verdict === given.verdict && there.strength === given.strength && there.nextStep === given.nextStep;
}
