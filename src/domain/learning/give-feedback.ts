import { feedbacks } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { requireSubmissionToRead } from './find-work.ts';
import {
  alreadyAnswered,
  feedbackTooLong,
  nextStepNeeded,
  notFound,
  olderVersion,
  ownWork,
  strengthNeeded,
} from './refusals.ts';
import { type Feedback, LONGEST_FEEDBACK, type Verdict } from './work.ts';

export type ToAnswer = {
  readonly submissionId: string;
  readonly verdict: Verdict;
  readonly strength: string;
  readonly nextStep: string;
};

/**
 * The trainer of the run approves a version or sends it back: one strength, and one next step (needed when it goes back). Never a mark, never
 * on one's own work, once per version. The same answer sent twice is one answer.
 */
export function giveFeedback(ctx: Ctx, typed: ToAnswer): void {
  const input = { ...typed, strength: cleanText(typed.strength), nextStep: cleanText(typed.nextStep) };
  change(ctx, (tx) => {
    const { submission, enrolment, latest } = requireSubmissionToRead(tx, input.submissionId);
    if (!isPerson(tx.actor)) throw notFound();
    if (enrolment.personId === tx.actor.id) throw ownWork();
    if (submission.feedback) {
      if (isSame(submission.feedback, input)) return;
      throw alreadyAnswered();
    }
    if (!latest) throw olderVersion();
    requireWords(input);
    tx.db
      .insert(feedbacks)
      .values({ ...input, trainerId: tx.actor.id, at: tx.now() })
      .run();
    tx.journal({
      verb: 'learning.give_feedback',
      subject: ['submission', submission.id],
      facts: { verdict: input.verdict, enrolmentId: enrolment.id },
    });
    tx.mail({ kind: 'learning.feedback', submissionId: submission.id });
  });
}

function requireWords(toAnswer: ToAnswer): void {
  if (!toAnswer.strength.trim()) throw strengthNeeded();
  if (toAnswer.verdict === 'sent_back' && !toAnswer.nextStep.trim()) throw nextStepNeeded();
  if (toAnswer.strength.length > LONGEST_FEEDBACK) throw feedbackTooLong(LONGEST_FEEDBACK, 'strength');
  if (toAnswer.nextStep.length > LONGEST_FEEDBACK) throw feedbackTooLong(LONGEST_FEEDBACK, 'nextStep');
}

function isSame(there: Feedback, toAnswer: ToAnswer): boolean {
  return (
    there.verdict === toAnswer.verdict && there.strength === toAnswer.strength && there.nextStep === toAnswer.nextStep
  );
}
