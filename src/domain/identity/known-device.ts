import { randomBytes } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import { isSameToken, signatureOf } from '#domain/token.ts';
import type { CookieToSet } from './sessions.ts';

/**
 * A browser in which somebody signed in before. It opens nothing; it only lets its person try a password without waiting for strangers
 * who guess elsewhere. Sent to the page to sign in alone.
 */
export const DEVICE_COOKIE = 'klimroute-apparaat';
const KEPT_DAYS = 400;
/** A shared computer knows this many people. */
const MOST_MARKS = 5;
const MARK = /^[\w-]{16}~[\w-]{43}$/;

/** The cookie of a browser in which this person has just proved who they are, beside the marks of others that it had. */
export function markDevice(ctx: Ctx, personId: string, before: string | undefined): CookieToSet {
  const others = marksIn(before).filter((mark) => nonceOf(ctx, personId, mark) === null);
  const nonce = randomBytes(12).toString('base64url');
  const mark = `${nonce}~${macOf(ctx, personId, nonce)}`;
  return {
    name: DEVICE_COOKIE,
    value: [mark, ...others].slice(0, MOST_MARKS).join('.'),
    maxAgeSeconds: KEPT_DAYS * 24 * 3600,
    secure: ctx.settings.siteUrl.startsWith('https://'),
  };
}

/** A name for this browser when this person signed in here before, else null. */
export function knownDevice(ctx: Ctx, personId: string, cookie: string | undefined): string | null {
  return (
    marksIn(cookie)
      .map((mark) => nonceOf(ctx, personId, mark))
      .find((nonce) => nonce !== null) ?? null
  );
}

function marksIn(cookie: string | undefined): string[] {
  return (cookie ?? '')
    .split('.')
    .slice(0, MOST_MARKS)
    .filter((mark) => MARK.test(mark));
}

function nonceOf(ctx: Ctx, personId: string, mark: string): string | null {
  const [nonce = '', mac = ''] = mark.split('~');
  return isSameToken(macOf(ctx, personId, nonce), mac) ? nonce : null;
}

function macOf(ctx: Ctx, personId: string, nonce: string): string {
  return signatureOf(ctx.settings, 'device', `${personId}:${nonce}`);
}
