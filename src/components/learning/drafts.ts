import { drafts } from '#src/messages/drafts.nl.ts';

/**
 * Saves a text by itself while it is written. Every form with `data-draft` (a key of its own) has one field `text` and a place for what is
 * said about it (`data-draft-state`). What has not arrived yet stays in the browser and is shown again. Without this script the button saves.
 */
const WAIT_MS = 2_500;
const AGAIN_MS = 20_000;
/** Where a text that saved itself ends up: a file that says nothing. Any other end means that it was not saved. */
const SAVED_PATH = '/bewaard.txt';
const SIGN_IN_PATH = '/inloggen';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form);

function keep(form: HTMLFormElement): void {
  const field = form.elements.namedItem('text');
  const state = form.querySelector('[data-draft-state]');
  if (!(field instanceof HTMLTextAreaElement) || !state) return;
  const key = `klimroute:${form.dataset.draft}`;
  const say = (words: string) => {
    state.textContent = words;
  };
  let timer: number | undefined;

  const later = (wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(save, wait);
  };
  const save = async () => {
    const text = field.value;
    const end = await send(form, text).catch(() => '');
    if (end !== SAVED_PATH) {
      say(end === SIGN_IN_PATH ? drafts.signedOut : drafts.failed);
      return later(AGAIN_MS);
    }
    if (field.value !== text) return later(WAIT_MS);
    localStorage.removeItem(key);
    say(drafts.saved(hourNow()));
  };

  const unsent = localStorage.getItem(key);
  if (unsent !== null && unsent !== field.value) {
    field.value = unsent;
    say(drafts.found);
  } else localStorage.removeItem(key);

  field.addEventListener('input', () => {
    localStorage.setItem(key, field.value);
    say(drafts.busy);
    later(WAIT_MS);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}

/** Posts the text as the form's own save button would; answers the path at which it ended. */
async function send(form: HTMLFormElement, text: string): Promise<string> {
  const body = new URLSearchParams({ vanzelf: 'ja', text });
  for (const hidden of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) body.set(hidden.name, hidden.value);
  const answer = await fetch(form.dataset.save ?? form.action, { method: 'POST', body });
  return answer.ok ? new URL(answer.url).pathname : '';
}

function hourNow(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}
