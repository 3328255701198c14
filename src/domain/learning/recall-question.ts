import { recallCards } from '#db/schema/learning-recall.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAccess } from './find-enrolments.ts';
import { findMyCard, findMyRecall } from './find-recall.ts';
import { practiceField } from './practice-answer.ts';
import { hashOfQuestion, type Recallable, type RecallCard, remember, sittingOf } from './recall-card.ts';
import {
  chooseOne,
  notAskedNow,
  questionChanged,
  questionWithdrawn,
  recalledElsewhere,
  unknownAnswer,
} from './refusals.ts';

export type ToRecall = {
  readonly courseId: string;
  readonly practiceId: string;
  readonly questionId: string;
  /** The option that was chosen; empty when none was. */
  readonly chosen: string;
  /** What the form was made from: the question as it read, and how often it was answered before. */
  readonly hash: string;
  readonly times: number;
};

/**
 * Keeps the answer to a question that came back, and when it comes back again. Sent twice it is kept once; refused when another window gave another
 * answer, when the question changed or went meanwhile, and when it is not asked today.
 */
export function recallQuestion(ctx: Ctx, input: ToRecall): void {
  change(ctx, (tx) => {
    const { personId } = requireAccess(tx, input.courseId);
    const deck = findMyRecall(tx);
    const asked = deck.questions.find(
      ({ lesson, practice, question }) =>
        lesson.courseId === input.courseId && practice.id === input.practiceId && question.id === input.questionId,
    );
    if (!asked) throw questionWithdrawn();
    if (hashOfQuestion(asked.question) !== input.hash) throw questionChanged();
    checkChoice(asked, input.chosen);
    const kept = findMyCard(tx, input);
    const times = kept?.times ?? 0;
    if (times > input.times && kept?.chosen === input.chosen) return;
    if (times !== input.times) throw recalledElsewhere();
    if (!sittingOf(deck).asks.includes(asked)) throw notAskedNow();
    const row = answered(asked, { ...input, personId, kept, today: deck.today, at: tx.now() });
    tx.db
      .insert(recallCards)
      .values(row)
      .onConflictDoUpdate({
        target: [recallCards.personId, recallCards.courseId, recallCards.practiceId, recallCards.questionId],
        set: row,
      })
      .run();
  });
}

function checkChoice({ question }: Recallable, chosen: string): void {
  const field = practiceField(question.id);
  if (chosen === '') throw chooseOne(field);
  if (!question.options.some(({ id }) => id === chosen)) throw unknownAnswer(field);
}

type Answer = ToRecall & {
  readonly personId: string;
  readonly kept: RecallCard | undefined;
  readonly today: string;
  readonly at: Date;
};

function answered({ card, question }: Recallable, answer: Answer): RecallCard {
  const wasBest = answer.chosen === question.best;
  return {
    personId: answer.personId,
    courseId: answer.courseId,
    practiceId: answer.practiceId,
    questionId: answer.questionId,
    contentHash: answer.hash,
    chosen: answer.chosen,
    firstWasBest: card?.firstWasBest ?? wasBest,
    ...remember(card, wasBest, answer.today),
    times: (answer.kept?.times ?? 0) + 1,
    answeredAt: answer.at,
  };
}
