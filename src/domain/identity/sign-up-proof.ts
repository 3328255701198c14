import type { Ctx } from '#domain/context.ts';
import { isSameToken, signatureOf } from '#domain/token.ts';

/**
 * What the browser that signed up holds on to: with it, the button in the mail proves that who chose the password and who reads the mailbox
 * are one. Of an address that had an account already it is made of an id that nobody has.
 */
export const SIGN_UP_COOKIE = 'klimroute-aanmelding';
export const SIGN_UP_PROOF_SECONDS = 24 * 3600;

export function signUpProof(ctx: Ctx, personId: string): string {
  return signatureOf(ctx.settings, 'sign-up', personId);
}

export function provesSignUp(ctx: Ctx, personId: string, proof: string | undefined): boolean {
  return isSameToken(signUpProof(ctx, personId), proof);
}
