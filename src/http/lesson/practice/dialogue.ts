import { OWN_WORDS, practiceField, type TurnTaken, turnsAhead, turnsAlong } from '#domain/learning/index.ts';
import type { Choice, Heard, PracticeOf, Turn } from '#src/catalogue/practice.ts';
import { practice as common, dialogue as words } from '#src/i18n/index.ts';
import { icon, type Markup, markup } from '../html.ts';
import { button, fieldError, heading, quiet, readOn, type Shown, textField } from './shown.ts';

/** The conversation up to one turn, and what can be said there; or its end. */
export function dialoguePart(shown: Shown<PracticeOf<'dialogue'>>): Markup {
  const { practice, state, step } = shown;
  const taken = turnsAlong(practice, state.path);
  const here = taken[step - 1] ?? taken.at(-1);
  if (!here) return markup``;
  const before = taken.slice(0, step - 1);
  const ended = here.turn.end;
  const talk = before.map((turn, at) => past(shown, turn, ended !== undefined || at === before.length - 1));
  const heard = here.turn.lines.map((line) => lineOf(practice.with, line));
  return markup`<div class="kr-prac__talk">${talk}<div class="kr-prac__heard" data-practice-said>${heard}</div></div>${ended ? endOf(shown, ended) : nowYou(shown, here.turn, here.choice)}`;
}

function past(shown: Shown<PracticeOf<'dialogue'>>, { turn, choice }: TurnTaken, tellsWhy: boolean): Markup {
  const { practice } = shown;
  const lines = turn.lines.map((line) => lineOf(practice.with, line));
  if (!choice) return markup`${lines}`;
  const mine = choice.say
    ? markup`<p class="kr-prac__bubble kr-prac__bubble--me"><b>${words.youSaid}</b>${choice.say}</p>`
    : markup`<p class="kr-prac__bubble kr-prac__bubble--me"><b>${words.youDid}</b>${choice.wait ?? ''}</p>`;
  const after = choice.follows.map((line) => lineOf(practice.with, line));
  const why = tellsWhy && markup`<div class="kr-prac__why"><p><b>${words.happened}</b></p><p>${choice.why}</p></div>`;
  return markup`${lines}${mine}${why}${after}`;
}

function lineOf(who: string, line: Heard): Markup {
  if ('does' in line) return markup`<p class="kr-prac__does">${line.does}</p>`;
  return markup`<p class="kr-prac__bubble"><b>${who}</b>${line.says}</p>`;
}

function nowYou(shown: Shown<PracticeOf<'dialogue'>>, turn: Turn, before: Choice | null): Markup {
  const { practice, step, way, form } = shown;
  const name = practiceField(turn.id);
  const most = step - 1 + turnsAhead(practice, turn) - 1;
  const choices = turn.choices.map(
    ({ id, say, wait }) =>
      markup`<button class="kr-prac__choice" type="submit" name="${name}" value="${id}"><span>${say ? `‘${say}’` : (wait ?? '')}${id === before?.id && markup`<span class="kr-prac__tag">${common.earlier}</span>`}</span>${icon('arrow-right')}</button>`,
  );
  const where = markup`${words.now} <span class="kr-prac__small">${words.turn(step, most)}</span>`;
  const back = step > 1 && markup`<li>${icon('arrow-back-up')}${quiet(shown, step - 1, words.back)}</li>`;
  return markup`<div class="kr-prac__body kr-prac__body--next">${heading(practice, where)}${way.open(step, 'antwoord')}${fieldError(name, form.errors[name] ?? [])}<div class="kr-prac__choices">${choices}</div></form><ul class="kr-prac__acts">${back}${sheetLink(shown)}</ul>${ownWords(shown, turn)}</div>`;
}

function ownWords(shown: Shown<PracticeOf<'dialogue'>>, turn: Turn): Markup | false {
  const { way, step, state, form } = shown;
  if (!way.keepsWords) return false;
  const kept = state.answers[turn.id] ?? '';
  const open = (kept !== '' || form.errors[OWN_WORDS]) && markup` open`;
  const field = textField(shown, OWN_WORDS, words.otherwiseLabel, kept, words.otherwiseHint);
  return markup`<details class="kr-prac__more"${open || false}><summary>${words.otherwise}</summary>${way.open(step, 'eigen')}${field}<p>${button(common.save, 'secondary')}</p></form></details>`;
}

function endOf(shown: Shown<PracticeOf<'dialogue'>>, end: NonNullable<Turn['end']>): Markup {
  const { practice, step } = shown;
  return markup`<div class="kr-prac__body kr-prac__body--next">${heading(practice, end.title)}<p>${end.text}</p><ul class="kr-prac__acts"><li>${icon('arrow-back-up')}${quiet(shown, step - 1, words.back)}</li><li>${icon('refresh')}${quiet(shown, 1, words.fromStart)}</li>${sheetLink(shown)}</ul>${readOn(shown)}</div>`;
}

function sheetLink({ way }: Shown): Markup | false {
  return (
    way.sheet !== null &&
    markup`<li>${icon('printer')}<a class="utrecht-link utrecht-link--html-a" href="${way.sheet}">${words.sheet}</a></li>`
  );
}
