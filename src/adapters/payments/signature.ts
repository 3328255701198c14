import { createHmac, timingSafeEqual } from 'node:crypto';
import { EVENT_TOLERANCE_MS, EventRefused } from './port.ts';

function digest(body: string, seconds: number, secret: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`, 'utf8').digest('hex');
}

/** The `stripe-signature` header over a body at a moment, as documented under "Verify webhook signatures manually". */
export function signEvent(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${digest(body, seconds, secret)}`;
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left, 'utf8');
  const b = Buffer.from(right, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}

function parts(header: string, name: string): string[] {
  return header
    .split(',')
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

/**
 * Throws EventRefused unless one of the header's signatures is ours over these exact bytes, and the moment of signing lies within the tolerance on
 * either side of `now`. The SDK's own check lets a signature from the future through, and measures against the real clock; this one does neither.
 */
export function verifySignature(body: string, header: string | null, secret: string, now: Date): void {
  const stamps = parts(header ?? '', 't');
  const stamp = stamps[0];
  if (stamps.length !== 1 || stamp === undefined || !/^\d{1,12}$/.test(stamp)) throw new EventRefused('signature');
  const seconds = Number(stamp);
  const expected = digest(body, seconds, secret);
  if (!parts(header ?? '', 'v1').some((part) => equal(part, expected))) throw new EventRefused('signature');
  const age = Math.abs(Math.floor(now.getTime() / 1000) - seconds) * 1000;
  if (age > EVENT_TOLERANCE_MS) throw new EventRefused('replayed');
}
