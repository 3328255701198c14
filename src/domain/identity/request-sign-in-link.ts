import type { Ctx } from '#domain/context.ts';
import { requestLink } from './request-link.ts';

/** Sends the account with this address, if there is one, a mail with a button to sign in. There is no answer to learn from. */
export function requestSignInLink(ctx: Ctx, input: { email: string; address: string; returnTo?: string | null }): void {
  requestLink(ctx, 'sign_in', input);
}
