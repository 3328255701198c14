import type { ExampleRound, PracticeOf } from '#src/catalogue/practice.ts';
import { example as words } from '#src/i18n/index.ts';
import { type Markup, markup } from '../html.ts';
import { button, heading, onward, placeOf, readOn, type Shown, textBlock, wordsField } from './shown.ts';

/** An example worked out; each round leaves a little more to the learner, who compares afterwards. */
export function examplePart(shown: Shown<PracticeOf<'example'>>): Markup {
  const { practice, step } = shown;
  const all = practice.rounds.length;
  const round = practice.rounds[step - 1];
  if (!round) return markup``;
  const shownSteps = round.steps.slice(0, round.steps.length - round.open);
  const worked = shownSteps.map(
    ({ label, worked, why }) => markup`<li><b>${label}</b><p>${worked}</p><p class="kr-prac__small">${why}</p></li>`,
  );
  const next = step < all ? markup`<p>${onward(shown, step + 1, words.next(step + 1))}</p>` : readOn(shown);
  return markup`${placeOf(words.place(step, all), step, all)}<div class="kr-prac__body">${heading(practice, round.title)}<p>${round.given}</p><ol class="kr-prac__steps">${worked}</ol>${openSteps(shown, round, next)}</div>`;
}

function openSteps(shown: Shown<PracticeOf<'example'>>, round: ExampleRound, next: Markup | false): Markup {
  if (round.open === 0) return markup`${next}`;
  const { state, step, way } = shown;
  const open = round.steps.slice(-round.open);
  const written = open.every(({ id }) => state.answers[id] !== undefined);
  const fields = open.map(({ id, label }) => wordsField(shown, id, label));
  const form = (says: string) =>
    markup`${way.open(step, 'antwoord')}${fields}<p>${button(says, written ? 'secondary' : 'primary')}</p></form>`;
  if (!written) return markup`<p><b>${words.yourTurn(round.open)}</b></p>${form(words.compare)}`;
  const compared = open.map(
    ({ id, label, worked, why }) =>
      markup`<p><b>${label}</b></p><div class="kr-prac__pair">${textBlock(words.yours, state.answers[id] ?? '')}${textBlock(words.worked, worked, 'model')}</div>${textBlock(words.why, why, 'why')}`,
  );
  return markup`${compared}${next}<details class="kr-prac__more"><summary>${words.change}</summary>${form(words.change)}</details>`;
}
