import { areaSuccessions, areas } from '#db/schema/areas.ts';
import type { Ctx } from '#domain/context.ts';
import { type Area, type Succession, validOn } from './area.ts';
import type { AreaTable } from './import.ts';

/** What an edition changes on the map, by code. */
export type AreaDifferences = {
  readonly added: readonly Area[];
  /** With where each lives on: the successors of a gemeente; of what has none, nothing. */
  readonly gone: ReadonlyArray<{ readonly area: Area; readonly nowIn: readonly string[] }>;
  readonly renamed: ReadonlyArray<{ readonly area: Area; readonly was: string }>;
  /** Lies in another area than before, by their codes. */
  readonly moved: ReadonlyArray<{ readonly area: Area; readonly was: string | null }>;
};

/** Every area as it stands in this change, and every succession: a table that a part of an edition can be put into. */
export function standingTable(ctx: Ctx): Omit<AreaTable, 'edition'> {
  const rows = ctx.db.select().from(areas).all();
  return {
    areas: rows.map(({ searchName: _, ...area }) => area),
    successions: ctx.db.select().from(areaSuccessions).all(),
  };
}

/** What differs between two states of the map, of what exists on `day`; what ended before is no news. */
export function differencesBetween(
  before: readonly Area[],
  after: readonly Area[],
  successions: readonly Succession[],
  day: string,
): AreaDifferences {
  const was = new Map(before.map((area) => [area.code, area]));
  const is = new Map(after.map((area) => [area.code, area]));
  const stood = (area: Area) => area.validTo === null;
  const standing = before.filter((area) => stood(area) && stood(is.get(area.code) ?? area));
  return {
    added: after.filter((area) => !was.has(area.code) && (area.validTo === null || validOn(area, day))),
    gone: before
      .filter((area) => stood(area) && !stood(is.get(area.code) ?? area))
      .map((area) => ({ area: is.get(area.code) ?? area, nowIn: successorsOf(area.code, successions) })),
    renamed: standing.flatMap((area) => {
      const now = is.get(area.code);
      return now && now.name !== area.name ? [{ area: now, was: area.name }] : [];
    }),
    moved: standing.flatMap((area) => {
      const now = is.get(area.code);
      return now && now.parentCode !== area.parentCode ? [{ area: now, was: area.parentCode }] : [];
    }),
  };
}

function successorsOf(code: string, successions: readonly Succession[]): string[] {
  return successions
    .filter((one) => one.oldCode === code && one.status === 'done' && one.newCode !== '')
    .map((one) => one.newCode);
}
