import { and, eq, exists, gt, isNotNull, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm';
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
  const near = nearTo(sql`in (${joined(claim.areaCodes)})`);
  const inOrder = candidates(ctx, claim, near).orderBy(licences.requestedAt, licences.id, sql`near.wanted`).all();
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

/**
 * What keeps this claim out at this instant, without a row per licence: `codes` are the areas of which is asked whether they are taken as a whole. Each question
 * ends at the first licence that answers it, so that an area with thousands of them costs no more than one with a few.
 */
export function findRoom(ctx: Ctx, claim: Claim, codes: readonly string[]): Room | null {
  const near = nearTo(sql`in (${joined(claim.areaCodes)})`);
  const some = (more?: SQL) => exists(candidates(ctx, claim, near, more));
  const itself = sql`(select c.value as wanted, c.value as code) near`;
  const found = ctx.db.get<{ granted: number; exclusive: number; taken: string } | undefined>(sql`
    select ${some(isNotNull(licenceGrants.at))} as granted, ${some(eq(licences.exclusive, true))} as exclusive,
      (select json_group_array(c.value) from json_each(${JSON.stringify(codes)}) c where ${exists(candidates(ctx, claim, itself))}) as taken
    where ${some()}`);
  if (!found) return null;
  return {
    onlyHeld: found.granted === 0,
    anyExclusive: found.exclusive === 1,
    taken: new Set(JSON.parse(found.taken) as string[]),
  };
}

/** Of these areas the ones that the claim would get by itself; of each it is enough to find one licence in the way. */
export function listFree(ctx: Ctx, claim: Omit<Claim, 'areaCodes'>, areaCodes: readonly string[]): Set<string> {
  const inTheWay = candidates(ctx, claim, nearTo(sql`= w.value`));
  const rows = ctx.db.all<{ code: string }>(
    sql`select w.value as code from json_each(${JSON.stringify(areaCodes)}) w where ${notExists(inTheWay)}`,
  );
  return new Set(rows.map(({ code }) => code));
}

/** Pairs of an area that is wanted and one that contains it or lies in it; `which` says of a code whether it is wanted. */
function nearTo(which: SQL): SQL {
  return sql`(select t.code as wanted, t.ancestor_code as code from area_ancestors t where t.code ${which}
    union all select t.ancestor_code as wanted, t.code as code from area_ancestors t where t.ancestor_code ${which} and t.code <> t.ancestor_code) near`;
}

function joined(codes: readonly string[]): SQL {
  return sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  );
}

/**
 * The query for every pair of an area that is wanted and one that is taken by a licence that counts now, of the claim's scope, kind and term. It starts from the territory: what
 * contains the wanted areas and what lies in them, and there skips what is over. The same rule as `inConflict`, and as the guards.
 */
function candidates(ctx: Ctx, claim: Omit<Claim, 'areaCodes'>, near: SQL, more?: SQL) {
  const stillHeld = and(gt(licences.holdLapsesAt, ctx.now()), isNull(licenceReleases.at));
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
        more,
      ),
    );
}
