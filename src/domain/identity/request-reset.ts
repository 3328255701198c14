import type { Ctx } from '#domain/context.ts';
import { requestLink } from './request-link.ts';

/** Sends the account with this address, if there is one, a mail with a button to choose a new password. There is no answer to learn from. */
export function requestReset(ctx: Ctx, input: { email: string; address: string }): void {
  requestLink(ctx, 'reset', input);
}
