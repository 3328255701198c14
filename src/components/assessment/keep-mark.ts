import { hourNow, post, repeating } from '#src/components/ui/save-by-itself.ts';
import { markDrafts as words } from '#src/messages/mark-drafts.nl.ts';

/**
 * Keeps the mark by itself while it is written: the whole form, as its own button would. Nothing stays in the browser, which others may
 * use. Without this script the buttons save.
 */
const WAIT_MS = 2_000;

const form = document.querySelector<HTMLFormElement>('form[data-mark]');
const state = form?.querySelector('[data-mark-state]');
if (form && state) keep(form, state);

function keep(form: HTMLFormElement, state: Element): void {
  const { later, stop } = repeating(WAIT_MS, async () => {
    const body = new FormData(form);
    body.set('next', 'vanzelf');
    const end = await post(form.action, body);
    state.textContent = end === 'saved' ? words.saved(hourNow()) : end === 'signed_out' ? words.signedOut : words.failed;
    return end;
  });
  form.addEventListener('input', () => {
    state.textContent = words.busy;
    later();
  });
  form.addEventListener('submit', stop);
}
