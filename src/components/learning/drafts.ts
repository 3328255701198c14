import { type End, hourNow, post, repeating } from '#src/components/ui/save-by-itself.ts';
import { drafts } from '#src/messages/drafts.nl.ts';

/**
 * Saves a text by itself while it is written. Every form with `data-draft` (a key of its own) has one field `text` and a place for what is
 * said about it (`data-draft-state`); what is printed (`data-draft-print`) follows it. What has not arrived yet stays in the browser and is shown again. Without this script the button saves.
 */
const WAIT_MS = 2_500;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form);

function keep(form: HTMLFormElement): void {
  const field = form.elements.namedItem('text');
  const state = form.querySelector('[data-draft-state]');
  if (!(field instanceof HTMLTextAreaElement) || !state) return;
  const key = `klimroute:${form.dataset.draft}`;
  const say = (words: string) => {
    state.textContent = words;
  };

  const { later, stop } = repeating(WAIT_MS, async () => {
    const text = field.value;
    const end = await send(form, text);
    if (end !== 'saved') say(end === 'signed_out' ? drafts.signedOut : drafts.failed);
    else if (field.value !== text) later();
    else {
      localStorage.removeItem(key);
      say(drafts.saved(hourNow()));
    }
    return end;
  });

  const unsent = localStorage.getItem(key);
  if (unsent !== null && unsent !== field.value) {
    field.value = unsent;
    say(drafts.found);
  } else localStorage.removeItem(key);

  const onPaper = form.querySelector('[data-draft-print]');
  const print = () => {
    if (onPaper) onPaper.textContent = field.value;
  };
  print();
  field.addEventListener('input', () => {
    print();
    localStorage.setItem(key, field.value);
    say(drafts.busy);
    later();
  });
  form.addEventListener('submit', stop);
}

/** Posts the text as the form's own save button would. */
function send(form: HTMLFormElement, text: string): Promise<End> {
  const body = new URLSearchParams({ vanzelf: 'ja', text });
  for (const hidden of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) body.set(hidden.name, hidden.value);
  return post(form.dataset.save ?? form.action, body);
}
