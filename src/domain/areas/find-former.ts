import { and, desc, eq, lte } from 'drizzle-orm';
import { areaSuccessions } from '#db/schema/areas.ts';
import type { Ctx } from '#domain/context.ts';
import { type Area, beginsAt, type Succession, searchForm, validOn } from './area.ts';
import { findArea } from './find.ts';

/** A gemeente that is on no map of ours, and the ones of today that it became a part of. */
export type Former = { readonly name: string; readonly endedOn: string; readonly successors: readonly Area[] };

const MOST_FORMER = 20;

/**
 * Gemeenten by a name of before our map, through every merger since to those of `day`; the latest that ended first. Those still on the map, valid or ended,
 * are left to `searchAreas`.
 */
export function searchFormer(ctx: Ctx, typed: string, day: string): Former[] {
  const wanted = searchForm(typed);
  if (wanted.length < 2) return [];
  const mergers = ctx.db
    .select()
    .from(areaSuccessions)
    .where(and(eq(areaSuccessions.status, 'done'), lte(areaSuccessions.date, day)))
    .orderBy(desc(areaSuccessions.date))
    .all();
  const byOld = Map.groupBy(mergers, (one) => one.oldCode);
  return [...byOld]
    .filter(([code, [one]]) => one && beginsAt(searchForm(one.oldName), wanted) && !findArea(ctx, code))
    .slice(0, MOST_FORMER)
    .map(([code, [one]]) => ({
      name: one?.oldName ?? '',
      endedOn: one?.date ?? '',
      successors: reached(code, byOld)
        .flatMap((next) => findArea(ctx, next) ?? [])
        .filter((area) => validOn(area, day)),
    }))
    .filter((one) => one.successors.length > 0);
}

function reached(code: string, byOld: ReadonlyMap<string, readonly Succession[]>): string[] {
  const found = new Set([code]);
  for (const one of found) for (const { newCode } of byOld.get(one) ?? []) found.add(newCode);
  return [...found];
}
