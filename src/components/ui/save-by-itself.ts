/**
 * What forms that save themselves share: sending, trying again, and the hour to tell. Where a text ends up that was kept is a file that says
 * nothing; any other end means that it was not.
 */
const SAVED_PATH = '/bewaard.txt';
const SIGN_IN_STATUS = 401;
const AGAIN_MS = 20_000;

export type End = 'saved' | 'signed_out' | 'failed';

/** Posts a form as its own button would. */
export async function post(address: string, body: FormData | URLSearchParams): Promise<End> {
  try {
    const answer = await fetch(address, { method: 'POST', body });
    if (answer.status === SIGN_IN_STATUS) return 'signed_out';
    return answer.ok && new URL(answer.url).pathname === SAVED_PATH ? 'saved' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Runs `save` a while after each `later()`, one run for all that came meanwhile; and again as long as it did not get there. */
export function repeating(waitMs: number, save: () => Promise<End>): { later(): void; stop(): void } {
  let timer: number | undefined;
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      if ((await save()) !== 'saved') plan(AGAIN_MS);
    }, ms);
  };
  return { later: () => plan(waitMs), stop: () => clearTimeout(timer) };
}

export function hourNow(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}
