import type { PracticeState } from '#domain/learning/index.ts';
import { practiceField } from '#domain/learning/index.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import { errorId, fieldId } from '#src/components/ui/form.ts';
import type { FormState } from '#src/components/ui/form-state.ts';
import { practice as words } from '#src/i18n/index.ts';
import { icon, Markup, markup } from '../html.ts';

/** How what was done in a practice is kept: with the person (posted), or in the address alone (a visitor of the free lesson). */
export type Way = {
  /** The address of a step. */
  address(step: number): string;
  /** The tag that opens a form of this step, with its hidden fields. */
  open(step: number, deed: 'antwoord' | 'eigen' | 'opnieuw'): Markup;
  /** Where the sheet for two is printed; null where there is none. */
  readonly sheet: string | null;
  /** Whether words of one's own are kept. */
  readonly keepsWords: boolean;
  /** What the order of options is drawn from, beside the round. */
  readonly seed: string;
  /** The lesson goes on below, so that nothing needs to lead back to it. */
  readonly inLesson: boolean;
};

export type Shown<P extends Practice = Practice> = {
  readonly practice: P;
  readonly state: PracticeState;
  readonly step: number;
  readonly way: Way;
  readonly form: FormState;
};

export const NO_FORM: FormState = { values: {}, lists: {}, errors: {}, sentence: null, sent: false };

/** What gets the focus when a step comes into sight; the address of a step ends in it. */
export function focusId(practice: Practice): string {
  return `nu-${practice.id}`;
}

/** A heading to begin at; `data-practice-focus` is where the script goes on. */
export function heading(practice: Practice, says: string | Markup): Markup {
  return markup`<h3 id="${focusId(practice)}" tabindex="-1" data-practice-focus>${says}</h3>`;
}

/** Where one is: the words, and a drawing of the same. */
export function placeOf(place: readonly [string, string], step: number, all: number): Markup {
  const dots = Array.from({ length: all }, (_, at) => {
    const state = at + 1 < step ? 'is-done' : at + 1 === step ? 'is-here' : '';
    return markup`<i class="${state}"></i>`;
  });
  return markup`<p class="kr-prac__top"><span><b>${place[0]}</b>${place[1]}</span><span class="kr-prac__dots" aria-hidden="true">${dots}</span></p>`;
}

export function button(says: string, look: 'primary' | 'secondary' = 'primary'): Markup {
  const kind = look === 'primary' ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action';
  return markup`<button class="utrecht-button ${kind}" type="submit"><span>${says}</span></button>`;
}

/** A step further, as a link: nothing is sent. */
export function onward({ practice, way }: Shown, step: number, says: string): Markup {
  return markup`<a class="utrecht-button utrecht-button--primary-action" href="${way.address(step)}#${focusId(practice)}" data-practice-go><span>${says}</span>${icon('arrow-right')}</a>`;
}

export function quiet({ practice, way }: Shown, step: number, says: string): Markup {
  return markup`<a class="utrecht-link utrecht-link--html-a" href="${way.address(step)}#${focusId(practice)}" data-practice-go>${says}</a>`;
}

export function again(shown: Shown, says: string): Markup {
  return markup`${shown.way.open(shown.step, 'opnieuw')}${button(says, 'secondary')}</form>`;
}

/** A box for words of one's own, filled with what was sent or kept. */
export function wordsField(shown: Shown, id: string, label: string, hint?: string): Markup {
  const name = practiceField(id);
  return textField(shown, name, label, shown.state.answers[id] ?? '', hint);
}

export function textField({ form }: Shown, name: string, label: string, kept: string, hint?: string): Markup {
  const errors = form.errors[name] ?? [];
  const about = [hint ? `${fieldId(name)}-hulp` : '', errors.length > 0 ? errorId(name) : ''].filter(Boolean).join(' ');
  const described = about ? markup` aria-describedby="${about}"` : false;
  const invalid = errors.length > 0 && markup` aria-invalid="true"`;
  const help = hint && markup`<div class="utrecht-form-field-description" id="${fieldId(name)}-hulp">${hint}</div>`;
  return markup`<div class="utrecht-form-field"><label class="utrecht-form-label" for="${fieldId(name)}">${label}</label>${help ?? false}${fieldError(name, errors)}<div class="kr-print kr-written">${kept}</div><textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="${fieldId(name)}" name="${name}" rows="3"${described || false}${invalid || false}>
${form.values[name] ?? kept}</textarea></div>`;
}

export function fieldError(name: string, errors: readonly string[]): Markup | false {
  if (errors.length === 0) return false;
  return markup`<div class="utrecht-form-field-error-message" id="${errorId(name)}">${icon('alert-circle')}<span>${errors.join(' ')}</span></div>`;
}

/** A refusal that belongs to no field. */
export function refused({ form }: Shown): Markup | false {
  return (
    form.sentence !== null &&
    markup`<p class="kr-prac__refused" role="alert">${icon('info-circle')}<span>${form.sentence}</span></p>`
  );
}

/** Words side by side: whose they are, and what they are. */
export function textBlock(who: string, what: string, look: 'mine' | 'model' | 'why' = 'mine'): Markup {
  return markup`<div class="kr-prac__said kr-prac__said--${look}"><p><b>${who}</b></p><p class="kr-written">${what || words.nothingWritten}</p></div>`;
}

/** The end of a practice inside the lesson; on its own page the way back stands below. */
export function readOn({ way }: Shown): Markup | false {
  return way.inLesson && markup`<p class="kr-soft">${words.readOn}</p>`;
}

/** A radio of a form of ours. */
export function radio(input: {
  name: string;
  value: string;
  label: string;
  first: boolean;
  checked: boolean;
  note?: Markup | false;
}): Markup {
  const { name, value, label, first, checked, note = false } = input;
  const id = first && markup` id="${fieldId(name)}"`;
  return markup`<label class="kr-option"><input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" name="${name}" value="${value}"${id}${checked && new Markup(' checked')}><span>${label}${note}</span></label>`;
}
