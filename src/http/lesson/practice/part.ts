import { stepCount } from '#domain/learning/index.ts';
import { dialogue, example, questions, rewriting, scene, practice as words } from '#src/i18n/index.ts';
import { type Markup, markup } from '../html.ts';
import { dialoguePart } from './dialogue.ts';
import { examplePart } from './example.ts';
import { observationPart } from './observation.ts';
import { questionsPart } from './questions.ts';
import { rewritingPart } from './rewriting.ts';
import { scenePart } from './scene.ts';
import { refused, type Shown } from './shown.ts';
import { sortingPart } from './sorting.ts';

/** Where somebody is, in the words of the kind; null for a practice of one step. */
function placeOf(kind: Shown['practice']['kind'], step: number): string | null {
  const words = { questions, dialogue, rewriting, scene, example };
  return kind in words ? words[kind as keyof typeof words].at(step) : null;
}

/** One step of a practice, whole: the script puts it in the place of the one before. `resumed`: the reader comes back to it. */
export function practicePart(shown: Shown, resumed = false): Markup {
  const { practice, step, state } = shown;
  const at = placeOf(practice.kind, step);
  const came = resumed && at !== null && step > 1 && step <= lastToResume(shown);
  const where = came && markup`<p class="kr-prac__small kr-prac__resumed">${words.resumed(at)}</p>`;
  return markup`<div class="kr-prac" data-practice="${practice.id}" data-practice-round="${state.round}">${where}${refused(shown)}${bodyOf(shown)}</div>`;
}

function lastToResume({ practice, state }: Shown): number {
  return practice.kind === 'questions' ? practice.questions.length : stepCount(practice, state);
}

function bodyOf(shown: Shown): Markup {
  switch (shown.practice.kind) {
    case 'questions':
      return questionsPart({ ...shown, practice: shown.practice });
    case 'dialogue':
      return dialoguePart({ ...shown, practice: shown.practice });
    case 'sorting':
      return sortingPart({ ...shown, practice: shown.practice });
    case 'rewriting':
      return rewritingPart({ ...shown, practice: shown.practice });
    case 'scene':
      return scenePart({ ...shown, practice: shown.practice });
    case 'example':
      return examplePart({ ...shown, practice: shown.practice });
    case 'observation':
      return observationPart({ ...shown, practice: shown.practice });
  }
}
