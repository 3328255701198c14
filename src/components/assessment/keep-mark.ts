import { markDrafts as words } from '#src/messages/mark-drafts.nl.ts';

/**
 * Keeps the mark by itself while it is written: the whole form, as its own button would. Nothing stays in the browser, which others may
 * use. Without this script the buttons save.
 */
const WAIT_MS = 2_000;
const AGAIN_MS = 20_000;
/** Where a mark that was kept ends up: a file that says nothing. Any other end means that it was not kept. */
const SAVED_PATH = '/bewaard.txt';
const SIGN_IN_PATH = '/inloggen';

const form = document.querySelector<HTMLFormElement>('form[data-mark]');
const state = form?.querySelector('[data-mark-state]');
if (form && state) keep(form, state);

function keep(form: HTMLFormElement, state: Element): void {
  let timer: number | undefined;
  const later = (wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(save, wait);
  };
  const save = async () => {
    const end = await send(form).catch(() => '');
    if (end === SAVED_PATH) {
      state.textContent = words.saved(hourNow());
      return;
    }
    state.textContent = end === SIGN_IN_PATH ? words.signedOut : words.failed;
    later(AGAIN_MS);
  };
  form.addEventListener('input', () => {
    state.textContent = words.busy;
    later(WAIT_MS);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}

async function send(form: HTMLFormElement): Promise<string> {
  const body = new FormData(form);
  body.set('next', 'vanzelf');
  const answer = await fetch(form.action, { method: 'POST', body });
  return answer.ok ? new URL(answer.url).pathname : '';
}

function hourNow(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}
