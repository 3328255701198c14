import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { areaConfirmations, areaEditions, areaSuccessions, areas } from '#db/schema/areas.ts';
import type { Ctx } from '#domain/context.ts';
import type { Area, Succession } from './area.ts';

/** The whole country in memory, for names, parents and successions; made once per edition of the table. */
export type AreaMap = {
  readonly byCode: ReadonlyMap<string, Area>;
  /** What lies directly in an area, by name. */
  readonly parts: ReadonlyMap<string, readonly Area[]>;
  /** Every area by name, with its name in the form of the search, a space before each word. */
  readonly named: readonly { readonly area: Area; readonly sought: string }[];
  /** What happened or will happen to an area, oldest first. */
  readonly successions: ReadonlyMap<string, readonly Succession[]>;
};
type Cached = { readonly version: string; readonly map: AreaMap };

/** Per database the newest map that was committed. */
const cache = new WeakMap<object, Cached>();
/** Per request or job, so that it asks once. */
const asked = new WeakMap<Ctx, AreaMap>();

/**
 * The map as it stands. A change of it (an edition, a confirmed merger) shows from its seal on; within the change itself the map is as it was before, but for
 * areas that are new.
 */
export function mapOf(ctx: Ctx): AreaMap {
  const known = asked.get(ctx);
  if (known) return known;
  const version = versionOf(ctx.db);
  const last = cache.get(ctx.outside);
  const map = last?.version === version ? last.map : readMap(ctx.db);
  // What is not committed may never have been.
  if (!ctx.transaction) cache.set(ctx.outside, { version, map });
  asked.set(ctx, map);
  return map;
}

const versionQuery = prepared((db) => {
  const last = sql<string>`(select ${areaEditions.edition} || ' ' || ${areaEditions.readAt} from ${areaEditions} order by ${areaEditions.readAt} desc limit 1)`;
  return db
    .select({
      version: sql<string>`coalesce(${last}, '') || ' ' || (select count(*) from ${areaConfirmations}) || ' '
        || coalesce((select max(rowid) from ${areas}), 0) || ' ' || coalesce((select max(rowid) from ${areaSuccessions}), 0)`,
    })
    .from(sql`(select 1)`)
    .prepare();
});

function versionOf(db: Database): string {
  return versionQuery(db).get()?.version ?? '';
}

function readMap(db: Database): AreaMap {
  const rows = db.select().from(areas).all();
  const all = rows.sort((left, other) => compare(left.name, other.name) || compare(left.code, other.code));
  const mergers = db.select().from(areaSuccessions).orderBy(areaSuccessions.date).all();
  const parts = new Map<string, Area[]>();
  const successions = new Map<string, Succession[]>();
  for (const area of all) if (area.parentCode) push(parts, area.parentCode, area);
  for (const merger of mergers)
    for (const code of new Set([merger.oldCode, merger.newCode])) push(successions, code, merger);
  return {
    byCode: new Map(all.map((area) => [area.code, area])),
    parts,
    named: all.map((area) => ({ area, sought: ` ${area.searchName}` })),
    successions,
  };
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function compare(left: string, other: string): number {
  return left === other ? 0 : left < other ? -1 : 1;
}
