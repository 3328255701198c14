/**
 * A practice goes on in the place where it stands: its forms are sent and its links followed from here, and of the page that comes back the step is
 * taken over. The focus goes to where that step begins, and what was said in it is told. Whatever else comes back is opened as a page.
 */
const HEARD_MS = 10_000;

for (const frame of document.querySelectorAll<HTMLElement>('.kr-practice')) follow(frame);

function follow(frame: HTMLElement): void {
  frame.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    const sent = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
    if (form.method === 'get') go(frame, `${new URL(form.action).pathname}?${sent}`, () => form.submit());
    else go(frame, form.action, () => sendWhole(form, event.submitter), { method: 'POST', body: sent });
  });
  frame.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-practice-go]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(frame, link.href, () => location.assign(link.href));
  });
}

/** Sends a form as its button would, past this script. */
function sendWhole(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name });
    field.value = submitter.value;
    form.append(field);
  }
  form.submit();
}

async function go(frame: HTMLElement, address: string, whole: () => void, sent?: RequestInit): Promise<void> {
  if (frame.ariaBusy === 'true') return;
  const live = frame.querySelector<HTMLElement>('[data-practice-live]');
  frame.ariaBusy = 'true';
  try {
    const answer = await fetch(address, sent);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const here = frame.querySelector<HTMLElement>('[data-practice]');
    const next = page.querySelector<HTMLElement>(`[data-practice="${here?.dataset.practice}"]`);
    if (here && next) takeOver(here, next, live);
    else whole();
  } catch {
    tell(live, live?.dataset.offline ?? '', true);
  } finally {
    frame.ariaBusy = null;
  }
}

function takeOver(here: HTMLElement, next: HTMLElement, live: HTMLElement | null): void {
  here.replaceWith(next);
  tell(live, wordsOf(next.querySelector('[data-practice-said]')), false);
  const error = next.querySelector<HTMLElement>('[aria-invalid="true"], .kr-choice--invalid input, [role="alert"]');
  (error ?? next.querySelector<HTMLElement>('[data-practice-focus]'))?.focus();
}

/** Its lines, with room between who speaks and what is said. */
function wordsOf(said: Element | null): string {
  const lines = [...(said?.children ?? [])];
  return lines.map((line) => [...line.childNodes].map((node) => node.textContent).join(': ')).join(' ');
}

/** Says it to who hears the page; once heard it goes, as the same words stand in the page. A fault is shown, and stays. */
function tell(live: HTMLElement | null, words: string, fault: boolean): void {
  if (!live) return;
  live.textContent = words;
  live.classList.toggle('kr-out-of-sight', !fault);
  if (fault) return;
  setTimeout(() => {
    if (live.textContent === words) live.textContent = '';
  }, HEARD_MS);
}
