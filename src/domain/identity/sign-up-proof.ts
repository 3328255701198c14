import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';

/**
 * What the browser that signed up holds on to: with it, the button in the mail proves that who chose the password and who reads the mailbox
 * are one. Of an address that had an account already it is made of an id that nobody has.
 */
export const SIGN_UP_COOKIE = 'klimroute-aanmelding';
export const SIGN_UP_PROOF_SECONDS = 24 * 3600;

export function signUpProof(ctx: Ctx, personId: string): string {
  return createHmac('sha256', ctx.settings.secret).update(`sign-up:${personId}`).digest('base64url');
}

export function provesSignUp(ctx: Ctx, personId: string, proof: string | undefined): boolean {
  const expected = Buffer.from(signUpProof(ctx, personId));
  const buffer = Buffer.from(proof ?? '');
  return expected.length === buffer.length && timingSafeEqual(expected, buffer);
}
