import { and, count, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { licenceAreas, licenceEnds, licenceGrants, licenceReleases, licences } from '#db/schema/licensing.ts';
import type { Term } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import type { Scope } from './licence.ts';

/** What somebody wants, or has: the parts of a licence that can conflict. */
export type Claim = Term & {
  readonly scope: Scope;
  readonly exclusive: boolean;
  readonly areaCodes: readonly string[];
};

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
export function inConflict(left: Claim, other: Claim, overlap: (left: string, other: string) => boolean): boolean {
  if (left.scope !== other.scope || !(left.exclusive || other.exclusive)) return false;
  if (left.endsAt <= other.startsAt || other.endsAt <= left.startsAt) return false;
  return left.areaCodes.some((mine) => other.areaCodes.some((theirs) => overlap(mine, theirs)));
}

/** The licences that keep this claim out at this instant, the one that lasts longest first. `except` is the licence that asks. */
export function findConflicts(ctx: Ctx, claim: Claim, except: string | null = null): Conflict[] {
  const found = new Map<string, Conflict>();
  const inOrder = candidates(ctx, claim).orderBy(licences.requestedAt, licences.id, sql`near.wanted`).all();
  for (const { holdLapsesAt, grantedAt, ...row } of inOrder) {
    if (row.licenceId === except || found.has(row.licenceId)) continue;
    found.set(row.licenceId, { ...row, heldUntil: grantedAt ? null : holdLapsesAt });
  }
  return [...found.values()].sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime());
}

/** What the licences in the way come to together, however many there are; null when there are none. */
export type Room = {
  /** None of them was granted yet. */
  readonly onlyHeld: boolean;
  readonly anyExclusive: boolean;
  /** Those of `codes` that one of them is for. */
  readonly taken: ReadonlySet<string>;
};

/** What keeps this claim out at this instant, without a row per licence: `codes` are the areas of which is asked whether they are taken as a whole. */
export function findRoom(ctx: Ctx, claim: Claim, codes: readonly string[]): Room | null {
  const pairs = candidates(ctx, claim).as('pairs');
  const sum = ctx.db
    .select({
      count: count(),
      granted: count(pairs.grantedAt),
      exclusive: sql<number>`coalesce(sum(${pairs.exclusive}), 0)`,
      taken: sql<string>`json_group_array(distinct ${pairs.takenCode}) filter (where ${inArray(pairs.takenCode, [...codes])})`,
    })
    .from(pairs)
    .get();
  if (!sum || sum.count === 0) return null;
  return {
    onlyHeld: sum.granted === 0,
    anyExclusive: sum.exclusive > 0,
    taken: new Set(JSON.parse(sum.taken) as string[]),
  };
}

/** Of these areas the ones that the claim would get by itself. */
export function listFree(ctx: Ctx, claim: Omit<Claim, 'areaCodes'>, areaCodes: readonly string[]): Set<string> {
  const pairs = candidates(ctx, { ...claim, areaCodes }).as('pairs');
  const rows = ctx.db.selectDistinct({ code: pairs.wantedCode }).from(pairs).all();
  const taken = new Set(rows.map(({ code }) => code));
  return new Set(areaCodes.filter((code) => !taken.has(code)));
}

/**
 * The query for every pair of an area that is wanted and one that is taken by a licence that counts now, of the claim's scope, kind and term. It starts from the territory: what
 * contains the wanted areas and what lies in them, and there skips what is over. The same rule as `inConflict`, and as the guards.
 */
function candidates(ctx: Ctx, claim: Claim) {
  const stillHeld = and(gt(licences.holdLapsesAt, ctx.now()), isNull(licenceReleases.at));
  const wanted = sql.join(
    claim.areaCodes.map((code) => sql`${code}`),
    sql`, `,
  );
  const near = sql`(select t.code as wanted, t.ancestor_code as code from area_ancestors t where t.code in (${wanted})
    union select t.ancestor_code as wanted, t.code as code from area_ancestors t where t.ancestor_code in (${wanted})) near`;
  return ctx.db
    .select({
      licenceId: licences.id,
      organisationId: licences.organisationId,
      exclusive: licences.exclusive,
      endsAt: licences.endsAt,
      holdLapsesAt: licences.holdLapsesAt,
      grantedAt: licenceGrants.at,
      wantedCode: sql<string>`near.wanted`.as('wanted_code'),
      takenCode: licenceAreas.areaCode,
    })
    .from(near)
    .crossJoin(licenceAreas)
    .crossJoin(licences)
    .leftJoin(licenceGrants, eq(licenceGrants.licenceId, licences.id))
    .leftJoin(licenceReleases, eq(licenceReleases.licenceId, licences.id))
    .leftJoin(licenceEnds, eq(licenceEnds.licenceId, licences.id))
    .where(
      and(
        sql`${licenceAreas.areaCode} = near.code`,
        gt(licenceAreas.endsAt, claim.startsAt),
        eq(licences.id, licenceAreas.licenceId),
        eq(licences.scope, claim.scope),
        lt(licences.startsAt, claim.endsAt),
        claim.exclusive ? undefined : eq(licences.exclusive, true),
        isNull(licenceEnds.at),
        or(isNotNull(licenceGrants.at), stillHeld),
      ),
    );
}
