import type { Ctx } from '#domain/context.ts';
import type { Credential } from './credential.ts';
import { findReplacing } from './find.ts';
import { alreadyReplaced, alreadyWithdrawn } from './refusals.ts';

/** Refuses what nothing can be done to any more: it was withdrawn, or another one replaces it. */
export function requireStanding(ctx: Ctx, credential: Credential): void {
  if (credential.withdrawal) throw alreadyWithdrawn();
  if (credential.replacement) throw alreadyReplaced(findReplacing(ctx, credential)?.number ?? '');
}
