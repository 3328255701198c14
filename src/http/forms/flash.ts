import type { APIContext } from 'astro';
import type { CookieToSet } from '#domain/identity/index.ts';
import type { Notice } from '#src/actions/form.ts';

/** Left by an action for the page that comes after it; read once. */
export const NOTICE_COOKIE = 'melding';
const LONGEST_NOTICE = 500;

export function writeNotice(notice: Notice): string {
  return `${notice.kind}:${notice.text}`;
}

/** The notice in a cookie's value; null for anything that we did not write. */
export function readNotice(value: string | undefined): Notice | null {
  const [kind, ...rest] = (value ?? '').split(':');
  const text = rest.join(':').slice(0, LONGEST_NOTICE);
  return kind === 'ok' || kind === 'info' || kind === 'warning' || kind === 'error' ? { kind, text } : null;
}

/** Set with the page that shows it. */
export const FLASH_READ: CookieToSet = { name: NOTICE_COOKIE, value: '', maxAgeSeconds: 0, secure: false };

export function leaveNotice(context: APIContext, notice: Notice): void {
  context.cookies.set(NOTICE_COOKIE, writeNotice(notice), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
}
