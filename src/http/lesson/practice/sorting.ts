import { practiceField } from '#domain/learning/index.ts';
import type { PracticeOf } from '#src/catalogue/practice.ts';
import { errorId } from '#src/components/ui/form.ts';
import { practice as common, sorting as words } from '#src/i18n/index.ts';
import { Markup, markup } from '../html.ts';
import { again, button, fieldError, heading, radio, readOn, type Shown } from './shown.ts';
import { shuffled } from './shuffle.ts';

type Card = PracticeOf<'sorting'>['cards'][number];

/** Cards to lay on a pile, all in one form; or where each was laid, where it belongs and why. */
export function sortingPart(shown: Shown<PracticeOf<'sorting'>>): Markup {
  const { practice, state, way, step } = shown;
  const cards = shuffled(practice.cards, `${way.seed}:${practice.id}:${state.round}`);
  const done = cards.every(({ id }) => state.answers[id] !== undefined);
  if (done) return laid(shown, cards);
  const fields = cards.map((card) => cardField(shown, card));
  return markup`<div class="kr-prac__body">${heading(practice, words.lead)}${way.open(step, 'antwoord')}${fields}<p>${button(words.check)}</p></form></div>`;
}

function cardField({ practice, form }: Shown<PracticeOf<'sorting'>>, { id, text }: Card): Markup {
  const name = practiceField(id);
  const errors = form.errors[name] ?? [];
  const piles = practice.piles.map((pile, at) =>
    radio({ name, value: pile.id, label: pile.title, first: at === 0, checked: form.values[name] === pile.id }),
  );
  const described = errors.length > 0 && markup` aria-describedby="${errorId(name)}"`;
  return markup`<fieldset class="kr-choice kr-choice--inline kr-prac__card${errors.length > 0 && new Markup(' kr-choice--invalid')}"${described}><legend>${text}</legend>${fieldError(name, errors)}<div class="kr-choice__list">${piles}</div></fieldset>`;
}

function laid(shown: Shown<PracticeOf<'sorting'>>, cards: readonly Card[]): Markup {
  const { practice, state } = shown;
  const titleOf = (pile: string) => practice.piles.find(({ id }) => id === pile)?.title ?? '';
  const list = cards.map(({ id, text, pile, why }) => {
    const mine = state.answers[id] ?? '';
    const outcome = mine === pile ? words.right : words.belongs(titleOf(pile));
    return markup`<li class="kr-prac__option kr-prac__option--${mine === pile ? 'best' : 'mine'}"><b>${text}</b><p>${words.yours(titleOf(mine))}. <b>${outcome}</b></p><p>${why}</p></li>`;
  });
  return markup`<div class="kr-prac__body">${heading(practice, words.closing)}<ul class="kr-prac__options">${list}</ul>${again(shown, common.againShuffled)}${readOn(shown)}</div>`;
}
