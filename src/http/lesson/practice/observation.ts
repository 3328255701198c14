import { NOTE, practiceField, SEEN } from '#domain/learning/index.ts';
import type { PracticeOf } from '#src/catalogue/practice.ts';
import { errorId } from '#src/components/ui/form.ts';
import { observation as words } from '#src/i18n/index.ts';
import { type Markup, markup } from '../html.ts';
import { button, fieldError, heading, radio, type Shown, wordsField } from './shown.ts';

/** A list to lie beside a conversation, on the screen or on paper. */
export function observationPart(shown: Shown<PracticeOf<'observation'>>): Markup {
  const { practice, state, way, step } = shown;
  const filled = practice.look.filter(({ id }) => state.answers[id]).length;
  const where = filled > 0 ? words.filled(filled, practice.look.length) : words.print;
  const fields = practice.look.map((look) => lookField(shown, look));
  return markup`<div class="kr-prac__body">${heading(practice, where)}${way.open(step, 'antwoord')}${fields}${wordsField(shown, NOTE, practice.note)}<p>${button(words.save)}</p></form></div>`;
}

function lookField(
  { form, state }: Shown<PracticeOf<'observation'>>,
  look: { id: string; text: string; hint?: string | undefined },
): Markup {
  const name = practiceField(look.id);
  const errors = form.errors[name] ?? [];
  const chosen = form.values[name] ?? state.answers[look.id];
  const options = SEEN.map((value, at) =>
    radio({ name, value, label: words.seen[value], first: at === 0, checked: chosen === value }),
  );
  const described = errors.length > 0 && markup` aria-describedby="${errorId(name)}"`;
  const hint = look.hint && markup`<div class="utrecht-form-field-description">${look.hint}</div>`;
  return markup`<fieldset class="kr-choice kr-choice--inline kr-prac__card"${described}><legend>${look.text}</legend>${hint ?? false}${fieldError(name, errors)}<div class="kr-choice__list">${options}</div></fieldset>`;
}
