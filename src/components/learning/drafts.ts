import { basisIn, type End, hourNow, post, repeating } from '#src/components/ui/save-by-itself.ts';
import { drafts } from '#src/i18n/nl/drafts.ts';

/**
 * Saves a text by itself while it is written. Every form with `data-draft` (a key of its own) has one field `text` and a place for what is
 * said about it (`data-draft-state`); what is printed (`data-draft-print`) follows it. What has not arrived yet stays in the browser, with what
 * it was made from, and is shown again. Without this script the button saves.
 */
const WAIT_MS = 2_500;
const SAID = { signed_out: drafts.signedOut, stale: drafts.stale, failed: drafts.failed } as const;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-stale]')) {
  // What was chosen is from now on what this browser holds, until it has arrived.
  form.addEventListener('submit', () => hold(form, new FormData(form).get('text')));
}

function hold(form: HTMLFormElement, chosen: unknown): void {
  const key = `klimroute:${form.dataset.stale}`;
  if (typeof chosen === 'string') remember(key, chosen, basisIn(form));
}

function remember(key: string, text: string, basis: HTMLInputElement | null): void {
  localStorage.setItem(key, text);
  localStorage.setItem(`${key}:versie`, basis?.value ?? '');
}

function keep(form: HTMLFormElement): void {
  const field = form.elements.namedItem('text');
  const state = form.querySelector('[data-draft-state]');
  if (!(field instanceof HTMLTextAreaElement) || !state) return;
  const key = `klimroute:${form.dataset.draft}`;
  const basis = basisIn(form);
  const say = (words: string) => {
    state.textContent = words;
  };

  const { later } = repeating(form, WAIT_MS, async () => {
    const text = field.value;
    const end = await send(form, text);
    if (end !== 'saved') say(SAID[end]);
    else if (field.value !== text) later();
    else {
      // Another window may have left words of its own there.
      if (localStorage.getItem(key) === text) forget(key);
      say(drafts.saved(hourNow()));
    }
    return end;
  });

  const unsent = localStorage.getItem(key);
  if (unsent !== null && unsent !== field.value) {
    field.value = unsent;
    if (basis) basis.value = localStorage.getItem(`${key}:versie`) ?? '';
    say(drafts.found);
  } else forget(key);

  const onPaper = form.querySelector('[data-draft-print]');
  const print = () => {
    if (onPaper) onPaper.textContent = field.value;
  };
  print();
  field.addEventListener('input', () => {
    print();
    remember(key, field.value, basis);
    say(drafts.busy);
    later();
  });
}

function forget(key: string): void {
  localStorage.removeItem(key);
  localStorage.removeItem(`${key}:versie`);
}

/** Posts the text as the form's own save button would. */
function send(form: HTMLFormElement, text: string): Promise<End> {
  const body = new URLSearchParams({ vanzelf: 'ja', text });
  for (const hidden of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]'))
    body.set(hidden.name, hidden.value);
  return post(form, form.dataset.save ?? form.action, body);
}
