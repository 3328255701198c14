import type { Typed } from './held-draft.ts';

const TEXT = ['text', 'textarea'];
const CHOICE = ['radio', 'checkbox'];

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Names of the fields of a form that are kept: those it names, else every text and every choice among several. */
export function draftNames(form: HTMLFormElement): string[] {
  const named = form.dataset.draftFields;
  if (named !== undefined) return named.split(' ').filter(Boolean);
  return [
    ...new Set(controlsOf(form).flatMap(({ name, type }) => (TEXT.includes(type) || type === 'radio' ? name : []))),
  ];
}

/** What stands in these fields; what is ticked in a group stands in one text, a space between. */
export function readFields(form: HTMLFormElement, names: readonly string[]): Typed {
  const all = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, all.getAll(name).map(String).join(' ')]));
}

export function writeFields(form: HTMLFormElement, fields: Typed): void {
  for (const control of controlsOf(form)) {
    const text = fields[control.name];
    if (text === undefined) continue;
    if (CHOICE.includes(control.type)) (control as HTMLInputElement).checked = text.split(' ').includes(control.value);
    else control.value = text;
  }
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement,
  );
}
