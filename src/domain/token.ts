import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Settings } from './context.ts';

/** What is kept of a token, so that whoever reads the database can use none: SHA-256, in hex. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Signs `about` with the secret of this installation: HMAC-SHA256, base64url, 256 bits. The same every time, so that a token is made again where it is
 * needed and stands nowhere. `purpose` keeps what is signed for one thing from opening another.
 */
export function signatureOf(settings: Pick<Settings, 'secret'>, purpose: string, about: string): string {
  return signedBytes(settings, purpose, about).toString('base64url');
}

/** The same as bytes, for who cuts it or makes digits of it. */
export function signedBytes({ secret }: Pick<Settings, 'secret'>, purpose: string, about: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${about}`).digest();
}

/** Whether what came in is the right one, in a time that does not tell how much of it was. */
export function isSameToken(right: string, offered: string | null | undefined): boolean {
  const [expected, given] = [Buffer.from(right), Buffer.from(offered ?? '')];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
