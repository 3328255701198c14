/**
 * What forms that save themselves share: sending, trying again, and the hour to tell. Where a text ends up that was kept is a file that says
 * nothing; any other end means that it was not.
 */
const SAVED_PATH = '/bewaard.txt';
const SIGN_IN_STATUS = 401;
const STALE_STATUS = 409;
const AGAIN_MS = 20_000;

/** `stale`: something else was kept meanwhile, by another window; only the person can go on, with the button. */
export type End = 'saved' | 'signed_out' | 'stale' | 'failed';

/** Posts a form as its own button would. What was kept is what the form sends next is made from. */
export async function post(form: HTMLFormElement, address: string, body: FormData | URLSearchParams): Promise<End> {
  try {
    const answer = await fetch(address, { method: 'POST', body });
    if (answer.status === SIGN_IN_STATUS) return 'signed_out';
    if (answer.status === STALE_STATUS) return 'stale';
    const { pathname, searchParams } = new URL(answer.url);
    if (!answer.ok || pathname !== SAVED_PATH) return 'failed';
    const basis = basisIn(form);
    if (basis) basis.value = searchParams.get('versie') ?? basis.value;
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** The field of a form that says what it was made from. */
export function basisIn(form: HTMLFormElement): HTMLInputElement | null {
  const field = form.elements.namedItem('versie');
  return field instanceof HTMLInputElement ? field : null;
}

/**
 * Runs `save` a while after each `later()`, one run for all that came meanwhile; and again as long as it did not get there, at once when the
 * network is back. Who leaves before that is asked first. A button of the form waits until what was typed is kept, so that nothing of it stays
 * behind in the browser, and goes on whatever became of it.
 */
export function repeating(form: HTMLFormElement, waitMs: number, save: () => Promise<End>): { later(): void } {
  let timer: number | undefined;
  let running: Promise<unknown> | undefined;
  let unsent = false;
  let going: 'no' | 'waits' | 'goes' = 'no';
  const run = async () => {
    clearTimeout(timer);
    unsent = false;
    const end = await save();
    running = undefined;
    unsent ||= end !== 'saved';
    if (end === 'signed_out' || end === 'failed') plan(AGAIN_MS);
  };
  const start = () => {
    running ??= run();
    return running;
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(start, ms);
  };
  form.addEventListener('submit', async (event) => {
    if (going === 'goes' || (going === 'no' && !running && !unsent)) return;
    event.preventDefault();
    if (going === 'waits') return;
    going = 'waits';
    await running;
    if (unsent) await start();
    clearTimeout(timer);
    unsent = false;
    going = 'goes';
    form.requestSubmit(event.submitter);
  });
  window.addEventListener('pageshow', () => {
    going = 'no';
  });
  window.addEventListener('online', () => {
    if (unsent) plan(0);
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsent) event.preventDefault();
  });
  return {
    later: () => {
      unsent = true;
      plan(waitMs);
    },
  };
}

export function hourNow(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}
