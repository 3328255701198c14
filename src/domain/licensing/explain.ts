import { requireArea } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Claim, Conflict } from './conflict.ts';
import { listFreeBeside } from './find-free.ts';
import { type TakenWords, takenSentence } from './refusals.ts';

/** What a refusal says about a conflict: the areas by name, whether it is one's own licence, and what is free beside it. */
export function explainConflict(ctx: Ctx, claim: Claim, conflict: Conflict, organisationId: string | null): TakenWords {
  const free = listFreeBeside(ctx, conflict.wantedCode, claim, new Set([conflict.takenCode])).map((area) => area.name);
  return { ...wordsOf(ctx, claim, conflict, organisationId), free };
}

function wordsOf(ctx: Ctx, claim: Claim, conflict: Conflict, organisationId: string | null): TakenWords {
  return {
    wanted: requireArea(ctx, conflict.wantedCode).name,
    taken: requireArea(ctx, conflict.takenCode).name,
    free: [],
    own: conflict.organisationId === organisationId,
    wantedExclusive: claim.exclusive,
  };
}

/** Why it cannot be had, for a page that tells it before anybody asks and shows by itself what is free. */
export function conflictSentence(ctx: Ctx, claim: Claim, conflict: Conflict, organisationId: string | null): string {
  return takenSentence(conflict, wordsOf(ctx, claim, conflict, organisationId));
}
