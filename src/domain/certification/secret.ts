import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Settings } from '#domain/context.ts';

const BYTES = 16;

/**
 * The secret in the QR of a paper, which lets its reader see the name: HMAC-SHA256 over the id of the paper under the secret of the house,
 * cut to 128 bits, base64url. It is never stored. `about` is the room's word and the id, such as `credential:crd_…`.
 */
export function paperSecret(settings: Settings, about: string): string {
  return createHmac('sha256', settings.secret)
    .update(`paper:${about}`)
    .digest()
    .subarray(0, BYTES)
    .toString('base64url');
}

export function isPaperSecret(settings: Settings, about: string, input: string | null | undefined): boolean {
  const right = Buffer.from(paperSecret(settings, about));
  const offered = Buffer.from(input ?? '');
  return offered.length === right.length && timingSafeEqual(offered, right);
}
