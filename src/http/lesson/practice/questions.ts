import { practiceField } from '#domain/learning/index.ts';
import type { Asked, PracticeOf } from '#src/catalogue/practice.ts';
import { errorId } from '#src/components/ui/form.ts';
import { practice as common, questions as words } from '#src/i18n/index.ts';
import { icon, Markup, markup } from '../html.ts';
import {
  again,
  button,
  fieldError,
  focusId,
  heading,
  onward,
  placeOf,
  quiet,
  radio,
  readOn,
  type Shown,
} from './shown.ts';
import { shuffled } from './shuffle.ts';

/** One question: to answer, or answered with why; the last step looks back. */
export function questionsPart(shown: Shown<PracticeOf<'questions'>>): Markup {
  const { practice, state, step } = shown;
  const all = practice.questions.length;
  const question = practice.questions[step - 1];
  if (!question) return end(shown);
  const chosen = state.answers[question.id];
  const last = step === all;
  const next = onward(shown, step + 1, last ? words.toEnd : words.next(step + 1));
  const body = chosen === undefined ? toAnswer(shown, question) : answered(shown, question, { chosen, next });
  return markup`${placeOf(words.place(step, all), step, all)}<div class="kr-prac__body">${body}</div>`;
}

function inOrder({ practice, state, way }: Shown<PracticeOf<'questions'>>, question: Asked) {
  return shuffled(question.options, `${way.seed}:${practice.id}:${question.id}:${state.round}`);
}

/** The question with its options, to choose one. */
export function toAnswer(shown: Shown<PracticeOf<'questions'>>, question: Asked): Markup {
  const { way, step, form } = shown;
  const name = practiceField(question.id);
  const errors = form.errors[name] ?? [];
  const options = inOrder(shown, question).map(({ id, text }, at) =>
    radio({ name, value: id, label: text, first: at === 0, checked: form.values[name] === id }),
  );
  const described = errors.length > 0 && markup` aria-describedby="${errorId(name)}"`;
  return markup`${sceneOf(question)}${way.open(step, 'antwoord')}<fieldset class="kr-choice kr-choice--cards${errors.length > 0 && new Markup(' kr-choice--invalid')}"${described}><legend id="${focusId(shown.practice)}" tabindex="-1" data-practice-focus>${question.text}</legend>${fieldError(name, errors)}<div class="kr-choice__list">${options}</div></fieldset><p>${button(words.check)}</p></form>`;
}

/** The question with what was chosen, what is best and why; `next` is the way on. */
export function answered(
  shown: Shown<PracticeOf<'questions'>>,
  question: Asked,
  { chosen, next }: { readonly chosen: string; readonly next: Markup },
): Markup {
  const options = inOrder(shown, question).map(({ id, text }) => {
    const mine = id === chosen && tag('pencil', words.yours);
    const best = id === question.best && tag('bulb', words.best);
    const look = id === question.best ? 'best' : id === chosen ? 'mine' : 'other';
    return markup`<li class="kr-prac__option kr-prac__option--${look}"><span>${text}</span>${mine}${best}</li>`;
  });
  return markup`${sceneOf(question)}<p class="kr-prac__question">${question.text}</p><ul class="kr-prac__options">${options}</ul>${kindly(shown, question, chosen)}<p>${next}</p>`;
}

/** First what is sensible about one's own answer, then what happens there, then where it is. */
function kindly(shown: Shown<PracticeOf<'questions'>>, question: Asked, chosen: string): Markup {
  const mine = question.options.find(({ id }) => id === chosen);
  const best = question.options.find(({ id }) => id === question.best);
  const right = chosen === question.best;
  const opening = right ? words.wellSeen : (mine?.sensible ?? '');
  const there = !right && markup`<p><b>${words.and}</b> ${best?.text ?? ''} ${best?.feedback ?? ''}</p>`;
  return markup`<div class="kr-prac__kind" id="${focusId(shown.practice)}" tabindex="-1" data-practice-focus><p><b>${opening}</b></p><p>${mine?.feedback ?? ''}</p>${there}</div>`;
}

function end(shown: Shown<PracticeOf<'questions'>>): Markup {
  const { practice } = shown;
  const links = practice.questions.map((_, at) => markup`<li>${quiet(shown, at + 1, words.reread(at + 1))}</li>`);
  return markup`<div class="kr-prac__body">${heading(practice, words.endTitle)}<p>${words.end}</p><ul class="kr-prac__links">${links}</ul>${again(shown, common.againShuffled)}${readOn(shown)}</div>`;
}

function sceneOf({ scene }: Asked): Markup | false {
  return scene !== undefined && markup`<p>${scene}</p>`;
}

function tag(name: 'pencil' | 'bulb', says: string): Markup {
  return markup`<span class="kr-prac__tag">${icon(name)}<span>${says}</span></span>`;
}
