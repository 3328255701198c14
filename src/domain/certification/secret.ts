import type { Settings } from '#domain/context.ts';
import { isSameToken, signedBytes } from '#domain/token.ts';

const BYTES = 16;

/**
 * The secret in the QR of a paper, which lets its reader see the name: HMAC-SHA256 over the id of the paper under the secret of the house,
 * cut to 128 bits, base64url. It is never stored. `about` is the room's word and the id, such as `credential:crd_…`.
 */
export function paperSecret(settings: Settings, about: string): string {
  return signedBytes(settings, 'paper', about).subarray(0, BYTES).toString('base64url');
}

export function isPaperSecret(settings: Settings, about: string, input: string | null | undefined): boolean {
  return isSameToken(paperSecret(settings, about), input);
}
