import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from './policy.ts';
import { closeAllSessions } from './sessions.ts';

/** Ends every session of who is signed in, on every device, this one too. */
export function logOutEverywhere(ctx: Ctx): void {
  closeAllSessions(ctx, requireSignedIn(ctx).id);
}
