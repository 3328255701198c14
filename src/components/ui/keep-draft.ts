import { drafts } from '#src/i18n/nl/drafts.ts';
import { draftNames, readFields, writeFields } from './draft-fields.ts';
import { findHeld, forget, hold, mixedBasis, type Typed } from './held-draft.ts';
import { basisIn, type End, hourNow, post, repeating } from './save-by-itself.ts';

/**
 * Keeps what is written in a form by itself, as its button would without this script. On the form:
 *
 *   data-draft           the key under which this browser holds what has not arrived yet, with what it was made from, to show it again
 *   data-draft-fields    the names of the fields that are kept; without it every text and every choice
 *   data-draft-to        where they are kept, when that is not where the form goes
 *   data-draft-device    "no": nothing stays in the browser, which others may use
 *   data-draft-sent      it was sent and came back: what stands in it is the newest there is
 *
 * `data-draft-state` is where is said how it stands, and `data-draft-print` what is printed in the place of a field; with the name of the field
 * as their value they may stand outside the form.
 */
const WAIT_MS = 2_500;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form, form.dataset.draft ?? '');

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-stale]')) {
  // What was chosen is from now on what this browser holds, until it has arrived.
  form.addEventListener('submit', () => holdChosen(form, form.dataset.stale ?? ''));
}

function holdChosen(form: HTMLFormElement, draft: string): void {
  if (draft) holdAll(form, draft, readFields(form, draftNames(form)));
}

function holdAll(form: HTMLFormElement, draft: string, fields: Typed): void {
  for (const [name, text] of Object.entries(fields)) hold(draft, name, { text, basis: basisIn(form)?.value ?? '' });
}

function keep(form: HTMLFormElement, draft: string): void {
  const names = draftNames(form);
  const device = form.dataset.draftDevice !== 'no';
  const touched = new Set<string>();
  const say = sayer(form, names, touched);
  const said = saidOf(device);

  const { later } = repeating(form, WAIT_MS, async () => {
    const fields = readFields(form, names);
    const end = await post(form, form.dataset.draftTo ?? form.action, bodyOf(form));
    if (end !== 'saved') say(said[end]);
    else if (differs(fields, readFields(form, names))) later();
    else {
      // Another window may have left words of its own there.
      for (const [name, text] of Object.entries(fields)) if (findHeld(draft, name)?.text === text) forget(draft, name);
      say(drafts.saved(hourNow()));
    }
    return end;
  });

  const changed = (name: string) => {
    touched.add(name);
    const fields = readFields(form, names);
    print(fields);
    if (device) hold(draft, name, { text: fields[name] ?? '', basis: basisIn(form)?.value ?? '' });
    say(drafts.busy);
    later();
  };
  if (device) showHeld(form, { draft, names, touched, found: () => later(), say });
  print(readFields(form, names));
  document.addEventListener('input', ({ target }) => {
    if (!isControl(target) || target.form !== form || !names.includes(target.name)) return;
    changed(target.name);
  });
}

type Showing = {
  draft: string;
  names: readonly string[];
  touched: Set<string>;
  found(): void;
  say(words: string): void;
};

/** What this browser still holds comes back, with what it was made from; a form that was sent and came back holds the newest itself. */
function showHeld(form: HTMLFormElement, { draft, names, touched, found, say }: Showing): void {
  const now = readFields(form, names);
  if (form.dataset.draftSent !== undefined) {
    holdAll(form, draft, now);
    return;
  }
  const basis = basisIn(form);
  for (const name of names) {
    const held = findHeld(draft, name);
    if (!held || held.text === now[name]) {
      forget(draft, name);
      continue;
    }
    writeFields(form, { [name]: held.text });
    if (basis) basis.value = mixedBasis(basis.value, name, held.basis);
    touched.add(name);
  }
  if (touched.size === 0) return;
  say(drafts.found);
  found();
}

function sayer(form: HTMLFormElement, names: readonly string[], touched: ReadonlySet<string>) {
  const states = [...document.querySelectorAll<HTMLElement>('[data-draft-state]')].filter(
    (state) => form.contains(state) || names.includes(state.dataset.draftState ?? ''),
  );
  return (words: string) => {
    for (const state of states)
      if (!state.dataset.draftState || touched.has(state.dataset.draftState)) state.textContent = words;
  };
}

function print(fields: Typed): void {
  for (const [name, text] of Object.entries(fields)) {
    const onPaper = document.querySelector(`[data-draft-print="${CSS.escape(name)}"]`);
    if (onPaper) onPaper.textContent = text;
  }
}

function saidOf(device: boolean): Record<Exclude<End, 'saved'>, string> {
  const { stale } = drafts;
  return device
    ? { stale, failed: drafts.failed, signed_out: drafts.signedOut }
    : { stale, failed: drafts.failedHere, signed_out: drafts.signedOutHere };
}

/** What the button of the form would send, without files. */
function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  body.set('vanzelf', 'ja');
  return body;
}

function differs(one: Typed, other: Typed): boolean {
  return Object.keys({ ...one, ...other }).some((name) => (one[name] ?? '') !== (other[name] ?? ''));
}

function isControl(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
