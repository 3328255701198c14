import type { Question, Quiz } from '#src/catalogue/port.ts';

/** Chosen option per question. */
export type Answers = Readonly<Record<string, string>>;
export type QuizAttempt = {
  readonly id: string;
  readonly quizId: string;
  readonly answers: Answers;
  readonly rightCount: number;
  readonly askedCount: number;
  readonly at: Date;
};
export type QuestionResult = { readonly question: Question; readonly chosen: string; readonly right: boolean };

/** Per question what was chosen and whether it is right. */
export function resultOf(quiz: Quiz, answers: Answers): QuestionResult[] {
  return quiz.questions.map((question) => {
    const chosen = answers[question.id] ?? '';
    return { question, chosen, right: chosen === question.answer };
  });
}

/** Whether these answers belong to the questions as they stand now; a later edition asks anew. */
export function fitsQuiz(quiz: Quiz, answers: Answers): boolean {
  return quiz.questions.every(({ id, options }) => options.some((option) => option.id === answers[id]));
}

/** The form field of a question. */
export function fieldOf(questionId: string): string {
  return `vraag-${questionId}`;
}
