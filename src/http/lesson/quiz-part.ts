import { fieldOf, type QuestionResult, type QuizAttempt, resultOf } from '#domain/learning/index.ts';
import type { Question, Quiz } from '#src/catalogue/port.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { icon, type Markup, markup } from './html.ts';

/** The questions of a practice quiz, or what the learner answered last, with why. Answers leave the server only after they were given. */
export function quizPart(quiz: Quiz, last: QuizAttempt | null): Markup {
  return last ? results(quiz, last) : questions(quiz);
}

function questions(quiz: Quiz): Markup {
  const asked = quiz.questions.map(fieldset);
  return markup`<form class="kr-form" method="post" action="${paths.quiz(quiz.courseId, quiz.id)}?_action=learning.answerQuiz"><input type="hidden" name="courseId" value="${quiz.courseId}"><input type="hidden" name="quizId" value="${quiz.id}">${asked}<button class="utrecht-button utrecht-button--secondary-action" type="submit"><span>${words.check}</span></button></form>`;
}

function fieldset(question: Question): Markup {
  const name = fieldOf(question.id);
  const options = question.options.map(
    (option) =>
      markup`<label class="kr-option"><input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" name="${name}" value="${option.id}"><span>${option.text}</span></label>`,
  );
  return markup`<fieldset class="kr-choice kr-choice--plain"><legend>${question.text}</legend><div class="kr-choice__list">${options}</div></fieldset>`;
}

function results(quiz: Quiz, attempt: QuizAttempt): Markup {
  const answered = resultOf(quiz, attempt.answers);
  return markup`<p><b>${words.score(attempt.rightCount, attempt.askedCount)}</b></p><ol class="kr-answers">${answered.map(result)}</ol><p><a class="utrecht-link utrecht-link--html-a" href="${paths.quiz(quiz.courseId, quiz.id)}">${words.again}</a></p>`;
}

function result({ question, chosen, right }: QuestionResult): Markup {
  const textOf = (id: string) => question.options.find((option) => option.id === id)?.text ?? '';
  const verdict = right
    ? markup`${icon('circle-check')}<b>${words.right}.</b>`
    : markup`${icon('alert-circle')}<b>${words.wrong}.</b>`;
  const answer = right ? false : markup`<p>${words.answer}: ${textOf(question.answer)}</p>`;
  return markup`<li><p><b>${question.text}</b></p><p>${words.chosen}: ${textOf(chosen)}</p><p class="kr-private">${verdict}</p>${answer}<p>${question.why}</p></li>`;
}
