import { and, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { licenceAreas, licenceEnds, licenceGrants, licenceReleases, licences } from '#db/schema/licensing.ts';
import { areasOverlap } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Scope } from './licence.ts';
import type { Term } from './local-day.ts';

/** What somebody wants, or has: the parts of a licence that can conflict. */
export type Claim = Term & { readonly scope: Scope; readonly exclusive: boolean; readonly areaCodes: readonly string[] };

/** Another licence that stands in the way, and the pair of areas on which the two meet. */
export type Conflict = {
  readonly licenceId: string;
  readonly organisationId: string;
  readonly exclusive: boolean;
  readonly endsAt: Date;
  /** Until when it is only held; null once it was granted. */
  readonly heldUntil: Date | null;
  readonly wantedCode: string;
  readonly takenCode: string;
};

/** Whether two claims cannot stand beside each other: one scope, one of them exclusive, terms that overlap, and areas that do. */
export function inConflict(one: Claim, other: Claim, overlap: (one: string, other: string) => boolean): boolean {
  if (one.scope !== other.scope || !(one.exclusive || other.exclusive)) return false;
  if (one.endsAt <= other.startsAt || other.endsAt <= one.startsAt) return false;
  return one.areaCodes.some((mine) => other.areaCodes.some((theirs) => overlap(mine, theirs)));
}

/** The licences that keep this claim out at this instant, the one that lasts longest first. `except` is the licence that asks. */
export function findConflicts(ctx: Ctx, claim: Claim, except: string | null = null): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const row of candidates(ctx, claim)) {
    if (row.licenceId === except || found.has(row.licenceId)) continue;
    const wantedCode = claim.areaCodes.find((code) => areasOverlap(ctx, code, row.takenCode));
    if (wantedCode) found.set(row.licenceId, { ...row, wantedCode, heldUntil: row.grantedAt ? null : row.holdLapsesAt });
  }
  return [...found.values()].sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime());
}

/** Every area of every licence that counts now and whose scope, kind and term meet the claim's. */
function candidates(ctx: Ctx, claim: Claim) {
  const stillHeld = and(gt(licences.holdLapsesAt, ctx.now), isNull(licenceReleases.at));
  return ctx.db
    .select({
      licenceId: licences.id,
      organisationId: licences.organisationId,
      exclusive: licences.exclusive,
      endsAt: licences.endsAt,
      holdLapsesAt: licences.holdLapsesAt,
      grantedAt: licenceGrants.at,
      takenCode: licenceAreas.areaCode,
    })
    .from(licences)
    .innerJoin(licenceAreas, eq(licenceAreas.licenceId, licences.id))
    .leftJoin(licenceGrants, eq(licenceGrants.licenceId, licences.id))
    .leftJoin(licenceReleases, eq(licenceReleases.licenceId, licences.id))
    .leftJoin(licenceEnds, eq(licenceEnds.licenceId, licences.id))
    .where(
      and(
        eq(licences.scope, claim.scope),
        gt(licences.endsAt, claim.startsAt),
        lt(licences.startsAt, claim.endsAt),
        claim.exclusive ? undefined : eq(licences.exclusive, true),
        isNull(licenceEnds.at),
        or(isNotNull(licenceGrants.at), stillHeld),
      ),
    )
    .orderBy(licences.requestedAt, licences.id)
    .all();
}
