import { sql } from 'drizzle-orm';
import type { Succession } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listLicencesById } from './find.ts';
import type { Clash } from './licence.ts';

type Pair = { readonly one: string; readonly other: string; readonly oneCode: string; readonly otherCode: string };

/**
 * Granted licences that conflict with each other, of those that still run. There are none, ever, on the map as it is; a change of the map asks before it
 * holds. With `merger` on the map as it would be then, of the land that the merger moves only.
 */
export function findClashes(ctx: Ctx, merger?: Pick<Succession, 'oldCode' | 'newCode'>): Clash[] {
  const pairs = new Map<string, Pair>();
  for (const pair of meetingPairs(ctx, merger)) {
    const key = [pair.one, pair.other].sort().join();
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  const ids = [...new Set([...pairs.values()].flatMap((pair) => [pair.one, pair.other]))];
  const byId = new Map(listLicencesById(ctx, ids).map((licence) => [licence.id, licence]));
  return [...pairs.values()].flatMap(({ one, other, oneCode, otherCode }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second ? [{ one: first, other: second, oneCode, otherCode }] : [];
  });
}

/** Who came first is `one`. */
function meetingPairs(ctx: Ctx, merger?: Pick<Succession, 'oldCode' | 'newCode'>): Pair[] {
  const up = merger
    ? sql`(select t.code as code, n.ancestor_code as ancestor_code from area_ancestors t join area_ancestors n on n.code = ${merger.newCode} where t.ancestor_code = ${merger.oldCode})`
    : sql`area_ancestors`;
  const granted = (id: string) =>
    sql.raw(
      `exists (select 1 from licence_grants g where g.licence_id = ${id}) and not exists (select 1 from licence_ends e where e.licence_id = ${id})`,
    );
  const now = ctx.now().getTime();
  return ctx.db.all<Pair>(sql`
    with meetings as (
      select ours.licence_id as a, ours.area_code as a_code, theirs.licence_id as b, theirs.area_code as b_code
      from ${up} t cross join licence_areas ours on ours.area_code = t.code and ours.ends_at > ${now}
      cross join licence_areas theirs on theirs.area_code = t.ancestor_code and theirs.ends_at > ${now} and theirs.licence_id <> ours.licence_id)
    select case when first then a else b end as one, case when first then b else a end as other,
      case when first then a_code else b_code end as oneCode, case when first then b_code else a_code end as otherCode
    from (select m.*, mine.requested_at as a_at, other.requested_at as b_at, (mine.requested_at, mine.rowid) < (other.requested_at, other.rowid) as first
      from meetings m join licences mine on mine.id = m.a join licences other on other.id = m.b
      where other.scope = mine.scope and other.ends_at > mine.starts_at and other.starts_at < mine.ends_at and (other.exclusive = 1 or mine.exclusive = 1)
        and ${granted('mine.id')} and ${granted('other.id')})
    order by min(a_at, b_at), one, other`);
}
