import { requireArea } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Claim, Conflict } from './conflict.ts';
import { listFreeBeside } from './find-free.ts';
import type { Taken } from './refusals.ts';

/** What a refusal says about a conflict: the areas by name, whether it is one's own licence, and what is free beside it. */
export function explainConflict(ctx: Ctx, claim: Claim, conflict: Conflict, organisationId: string | null): Taken {
  const free = listFreeBeside(ctx, conflict.wantedCode, claim, new Set([conflict.takenCode])).map((area) => area.name);
  return { ...nameConflict(ctx, claim, conflict, organisationId), free };
}

/** Why it cannot be had, for a page that tells it before anybody asks and shows by itself what is free. */
export function nameConflict(ctx: Ctx, claim: Claim, conflict: Conflict, organisationId: string | null): Taken {
  const { exclusive, endsAt, heldUntil, wantedCode, takenCode } = conflict;
  return {
    wanted: requireArea(ctx, wantedCode).name,
    taken: requireArea(ctx, takenCode).name,
    wantedLies: wantedCode === takenCode ? 'there' : isAbove(takenCode, wantedCode) ? 'in_taken' : 'around_taken',
    exclusive,
    endsAt,
    heldUntil,
    free: [],
    own: conflict.organisationId === organisationId,
    wantedExclusive: claim.exclusive,
  };
}

const LEVELS = ['NL', 'PV', 'GM', 'WK', 'BU'];
/** By the first letters of the codes: the one area is of a higher level than the other. */
function isAbove(code: string, other: string): boolean {
  return LEVELS.indexOf(code.slice(0, 2)) < LEVELS.indexOf(other.slice(0, 2));
}
