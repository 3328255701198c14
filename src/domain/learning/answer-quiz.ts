import { quizAttempts } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAccess } from './find-enrolments.ts';
import { type Answers, fieldOf, type QuizAttempt, resultOf } from './quiz.ts';
import { notFound, questionsSkipped, unknownAnswer } from './refusals.ts';

/** Keeps one go at a practice quiz. Every question needs an answer; trying again is another go, and all are kept. */
export function answerQuiz(
  ctx: Ctx,
  input: { readonly courseId: string; readonly quizId: string; readonly answers: Answers },
): QuizAttempt {
  return change(ctx, (tx) => {
    const enrolment = requireAccess(tx, input.courseId);
    const quiz = tx.outside.catalogue.findQuiz(input.courseId, input.quizId);
    if (!quiz) throw notFound();
    const skipped = quiz.questions.filter((question) => !input.answers[question.id]);
    if (skipped[0]) throw questionsSkipped(skipped.length, fieldOf(skipped[0].id));
    const odd = quiz.questions.find(
      (question) => !question.options.some((option) => option.id === input.answers[question.id]),
    );
    if (odd) throw unknownAnswer(fieldOf(odd.id));
    const results = resultOf(quiz, input.answers);
    const attempt: QuizAttempt & { enrolmentId: string } = {
      id: tx.newId('qat'),
      enrolmentId: enrolment.id,
      quizId: quiz.id,
      answers: Object.fromEntries(results.map(({ question, chosen }) => [question.id, chosen])),
      rightCount: results.filter((result) => result.right).length,
      askedCount: results.length,
      at: tx.now(),
    };
    tx.db
      .insert(quizAttempts)
      .values({ ...attempt, answers: { ...attempt.answers } })
      .run();
    return attempt;
  });
}
