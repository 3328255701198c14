import { fieldOf, fitsQuiz, type QuestionResult, type QuizAttempt, resultOf } from '#domain/learning/index.ts';
import type { Question, Quiz } from '#src/catalogue/port.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { LESSON_FORM } from './form-part.ts';
import { icon, type Markup, markup } from './html.ts';

/**
 * The questions of a practice quiz, or what the learner answered last, with why. Answers leave the server only after they were given. An attempt at
 * an earlier edition of the questions is not shown beside the new ones.
 */
export function quizPart(quiz: Quiz, last: QuizAttempt | null): Markup {
  return last && fitsQuiz(quiz, last.answers) ? results(quiz, last) : questions(quiz);
}

/** Fields and a button of the one form of the lesson, so that words which were typed beside them are sent along. */
function questions(quiz: Quiz): Markup {
  const asked = quiz.questions.map(fieldset);
  const check = `${paths.quiz(quiz.courseId, quiz.id)}?_action=learning.answerQuiz`;
  return markup`<div class="kr-form"><input type="hidden" form="${LESSON_FORM}" name="quizId" value="${quiz.id}">${asked}<button class="utrecht-button utrecht-button--secondary-action" type="submit" form="${LESSON_FORM}" formaction="${check}"><span>${words.check}</span></button></div>`;
}

function fieldset(question: Question): Markup {
  const name = fieldOf(question.id);
  const options = question.options.map(
    (option) =>
      markup`<label class="kr-option"><input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" form="${LESSON_FORM}" name="${name}" value="${option.id}"><span>${option.text}</span></label>`,
  );
  return markup`<fieldset class="kr-choice kr-choice--plain"><legend>${question.text}</legend><div class="kr-choice__list">${options}</div></fieldset>`;
}

function results(quiz: Quiz, attempt: QuizAttempt): Markup {
  const answered = resultOf(quiz, attempt.answers);
  return markup`<p><b>${words.score(attempt.rightCount, attempt.askedCount)}</b></p><ol class="kr-answers">${answered.map(result)}</ol><p><a class="utrecht-link utrecht-link--html-a" href="${paths.quiz(quiz.courseId, quiz.id)}">${words.again}</a></p>`;
}

function result({ question, chosen, right }: QuestionResult): Markup {
  const optionOf = (id: string) => question.options.find((option) => option.id === id);
  const verdict = right
    ? markup`${icon('circle-check')}<b>${words.right}.</b>`
    : markup`${icon('alert-circle')}<b>${words.wrong}.</b>`;
  const best = optionOf(question.answer);
  const answer = right ? false : markup`<p>${words.answer}: ${best?.text ?? ''} ${best?.why ?? ''}</p>`;
  const mine = optionOf(chosen);
  return markup`<li><p><b>${question.text}</b></p><p>${words.chosen}: ${mine?.text ?? ''}</p><p class="kr-private">${verdict}</p><p>${mine?.why ?? ''}</p>${answer}${others(question, chosen)}</li>`;
}

/** What the options bring about that were neither chosen nor right, for who wants to know. */
function others({ options, answer }: Question, chosen: string): Markup {
  const rest = options
    .filter(({ id }) => id !== chosen && id !== answer)
    .map(({ text, why }) => markup`<li>${text} ${why}</li>`);
  return markup`<details><summary>${words.others}</summary><ul>${rest}</ul></details>`;
}
