import type { PracticeOf } from '#src/catalogue/practice.ts';
import { rewriting as words } from '#src/i18n/index.ts';
import { type Markup, markup } from '../html.ts';
import { button, heading, onward, placeOf, readOn, type Shown, textBlock, wordsField } from './shown.ts';

/** A sentence to say in other words; what was written stays, with a model beside it to compare with. */
export function rewritingPart(shown: Shown<PracticeOf<'rewriting'>>): Markup {
  const { practice, state, step, way } = shown;
  const all = practice.sentences.length;
  const sentence = practice.sentences[step - 1];
  if (!sentence) return markup``;
  const written = state.answers[sentence.id];
  const field = wordsField(shown, sentence.id, words.label(step), sentence.hint);
  const form = (says: string) =>
    markup`${way.open(step, 'antwoord')}${field}<p>${button(says, written === undefined ? 'primary' : 'secondary')}</p></form>`;
  const next = step < all ? markup`<p>${onward(shown, step + 1, words.next(step + 1))}</p>` : readOn(shown);
  const compared =
    written !== undefined &&
    markup`<div class="kr-prac__pair">${textBlock(words.yours, written)}${textBlock(words.model, sentence.model, 'model')}</div>${textBlock(words.why, sentence.why, 'why')}${next}<details class="kr-prac__more"><summary>${words.change}</summary>${form(words.change)}</details>`;
  return markup`${placeOf(words.place(step, all), step, all)}<div class="kr-prac__body">${heading(practice, markup`‘${sentence.text}’`)}${compared || form(words.compare)}</div>`;
}
