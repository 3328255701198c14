import type { PracticeOf, ScenePart } from '#src/catalogue/practice.ts';
import { scene as words } from '#src/i18n/index.ts';
import { type Markup, markup } from '../html.ts';
import { button, heading, onward, placeOf, readOn, type Shown, textBlock, wordsField } from './shown.ts';

/** A conversation to hear or read up to a stop; what one would say there is kept beside what came. */
export function scenePart(shown: Shown<PracticeOf<'scene'>>): Markup {
  const { practice, step } = shown;
  const all = practice.parts.length;
  const part = practice.parts[step - 1];
  if (!part) return markup``;
  const before = step > 1 && stopBefore(shown, practice.parts[step - 2]);
  const rest = part.stop ? stopHere(shown, part.stop) : markup`${heading(practice, words.end)}${readOn(shown)}`;
  return markup`${placeOf(words.place(step, all), step, all)}${listen(shown)}<div class="kr-prac__body">${before}<ol class="kr-prac__lines" data-practice-said>${linesOf([part])}</ol>${rest}${whole(shown)}</div>`;
}

function listen({ practice }: Shown<PracticeOf<'scene'>>): Markup | false {
  if (!practice.recording) return false;
  const { file, seconds } = practice.recording;
  return markup`<div class="kr-prac__body"><audio controls preload="none" src="/geluid/${file}" aria-label="${words.play(practice.title)}"></audio><p class="kr-prac__small">${words.minutes(seconds)}</p></div>`;
}

function linesOf(parts: readonly ScenePart[]): Markup[] {
  return parts.flatMap(({ lines }) =>
    lines.map(({ who, says, does }) => {
      const seen = does !== undefined && markup`<i>(${does})</i> `;
      return markup`<li><b>${who}</b><span>${seen}${says ?? ''}</span></li>`;
    }),
  );
}

function stopBefore({ state }: Shown<PracticeOf<'scene'>>, part: ScenePart | undefined): Markup | false {
  const stop = part?.stop;
  if (!stop) return false;
  const mine = state.answers[stop.id];
  return markup`${mine ? textBlock(words.yours, mine) : false}<div class="kr-prac__why"><p>${stop.why}</p></div>`;
}

function stopHere(shown: Shown<PracticeOf<'scene'>>, stop: NonNullable<ScenePart['stop']>): Markup {
  const { practice, state, step, way } = shown;
  const passed = state.answers[stop.id] !== undefined;
  const on = passed && markup`<p>${onward(shown, step + 1, words.goOn)}</p>`;
  const form = markup`${way.open(step, 'antwoord')}${wordsField(shown, stop.id, stop.ask)}<p>${button(passed ? words.change : words.goOn, passed ? 'secondary' : 'primary')}</p></form>`;
  return markup`<div class="kr-prac__stop">${heading(practice, words.stop)}${form}${on}</div>`;
}

/** The whole text, for who reads or hears better that way. */
function whole({ practice }: Shown<PracticeOf<'scene'>>): Markup {
  return markup`<details class="kr-prac__more"><summary>${words.whole}</summary><ol class="kr-prac__lines">${linesOf(practice.parts)}</ol></details>`;
}
