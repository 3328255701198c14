import type { Ctx } from '#domain/context.ts';
import { type Area, beginsAt, type Succession, searchForm, validOn } from './area.ts';
import { findArea, listMergers } from './find.ts';

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
  const byOld = Map.groupBy(listMergers(ctx, day), (succession) => succession.oldCode);
  return [...byOld]
    .filter(([code, [item]]) => item && beginsAt(searchForm(item.oldName), wanted) && !findArea(ctx, code))
    .slice(0, MOST_FORMER)
    .map(([code, [current]]) => ({
      name: current?.oldName ?? '',
      endedOn: current?.date ?? '',
      successors: reached(code, byOld)
        .flatMap((next) => findArea(ctx, next) ?? [])
        .filter((area) => validOn(area, day)),
    }))
    .filter((item) => item.successors.length > 0);
}

function reached(code: string, byOld: ReadonlyMap<string, readonly Succession[]>): string[] {
  const found = new Set([code]);
  for (const item of found) for (const { newCode } of byOld.get(item) ?? []) found.add(newCode);
  return [...found];
}
