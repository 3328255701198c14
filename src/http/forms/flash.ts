import type { APIContext } from 'astro';
import type { CookieToSet } from '#domain/identity/index.ts';
import type { Flash } from '#src/http/forms/outcome.ts';

/** Left by an action for the page that comes after it; read once. */
export const FLASH_COOKIE = 'melding';
const LONGEST_FLASH = 500;

export function writeFlash(flash: Flash): string {
  return `${flash.kind}:${flash.text}${flash.fact ? `\n${flash.fact}` : ''}`;
}

/** The flash in a cookie's value; null for anything that we did not write. */
export function readFlash(value: string | undefined): Flash | null {
  const [kind, ...rest] = (value ?? '').split(':');
  if (!(kind === 'ok' || kind === 'info' || kind === 'warning' || kind === 'error')) return null;
  const [text = '', fact] = rest.join(':').slice(0, LONGEST_FLASH).split('\n');
  return { kind, text, ...(fact ? { fact } : {}) };
}

/** Set with the page that shows it. */
export const FLASH_READ: CookieToSet = { name: FLASH_COOKIE, value: '', maxAgeSeconds: 0, secure: false };

export function leaveFlash(context: APIContext, flash: Flash): void {
  context.cookies.set(FLASH_COOKIE, writeFlash(flash), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
}
