import { hourNow, post, repeating } from '#src/components/ui/save-by-itself.ts';
import { markDrafts as words } from '#src/i18n/nl/mark-drafts.ts';

/**
 * Keeps the mark by itself while it is written: the whole form, as its own button would. Nothing stays in the browser, which others may
 * use. Without this script the buttons save.
 */
const WAIT_MS = 2_000;

const form = document.querySelector<HTMLFormElement>('form[data-mark]');
const state = form?.querySelector('[data-mark-state]');
if (form && state) keep(form, state);

function keep(form: HTMLFormElement, state: Element): void {
  const said = {
    saved: () => words.saved(hourNow()),
    signed_out: () => words.signedOut,
    stale: () => words.stale,
    failed: () => words.failed,
  };
  const { later } = repeating(form, WAIT_MS, async () => {
    const body = new FormData(form);
    body.set('next', 'vanzelf');
    const end = await post(form, form.action, body);
    state.textContent = said[end]();
    return end;
  });
  form.addEventListener('input', () => {
    state.textContent = words.busy;
    later();
  });
}
