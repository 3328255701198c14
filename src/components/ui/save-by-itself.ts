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
 * Runs `save` a while after each `later()`, one run for all that came meanwhile; and again as long as it did not get there. Who leaves before
 * that is asked first. A button of the form waits for a run on its way, which else would be newer than the form itself.
 */
export function repeating(form: HTMLFormElement, waitMs: number, save: () => Promise<End>): { later(): void } {
  let timer: number | undefined;
  let running: Promise<End> | undefined;
  let unsent = false;
  const run = async () => {
    unsent = false;
    running = save();
    const end = await running;
    running = undefined;
    unsent ||= end !== 'saved';
    if (end === 'signed_out' || end === 'failed') plan(AGAIN_MS);
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(run, ms);
  };
  form.addEventListener('submit', async (event) => {
    if (running) {
      event.preventDefault();
      await running;
      form.requestSubmit(event.submitter);
      return;
    }
    clearTimeout(timer);
    unsent = false;
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
