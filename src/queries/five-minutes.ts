import { type Ctx, isPerson } from '#domain/context.ts';
import {
  findMyCard,
  findMyRecall,
  type Recallable,
  type RecallCard,
  type Sitting,
  sittingOf,
} from '#domain/learning/index.ts';

/** A question as it is shown: `chosen` is null as long as it waits for an answer. */
export type FiveMinutes = {
  readonly sitting: Sitting;
  readonly shown: { readonly asked: Recallable; readonly card: RecallCard | null; readonly answered: boolean } | null;
};

/**
 * What *Vijf minuten* shows to the person who asks: the question that was answered just now (`<course>.<practice>.<question>`, as the address names it),
 * else the next of today, else nothing.
 */
export function findFiveMinutes(ctx: Ctx, answered: string | null): FiveMinutes {
  const deck = findMyRecall(ctx);
  const sitting = sittingOf(deck);
  const [courseId, practiceId, questionId] = (answered ?? '').split('.');
  const just = deck.questions.find(
    ({ lesson, practice, question, card }) =>
      card?.answeredOn === deck.today &&
      lesson.courseId === courseId &&
      practice.id === practiceId &&
      question.id === questionId,
  );
  if (just) return { sitting, shown: { asked: just, card: just.card, answered: true } };
  const [next] = sitting.asks;
  if (!next || !isPerson(ctx.actor)) return { sitting, shown: null };
  // Also of the question as it read before: how often it was answered goes on counting.
  const of = { courseId: next.lesson.courseId, practiceId: next.practice.id, questionId: next.question.id };
  const card = next.card ?? (next.reworked ? (findMyCard(ctx, of) ?? null) : null);
  return { sitting, shown: { asked: next, card, answered: false } };
}

/** How many questions wait today for the person who asks. */
export function countFiveMinutes(ctx: Ctx): number {
  return sittingOf(findMyRecall(ctx)).asks.length;
}
