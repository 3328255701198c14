import { type Area, listSuccessions } from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { type AreaMap, countryMap, surroundingsOf, type WorkedRow } from './area-map/index.ts';

/** Rows on one page of a list of areas. */
const ROWS_PER_PAGE = 60;

/** The map of an area and what stands in lists beside it. */
export type AreaSurroundings = {
  readonly map: AreaMap | null;
  /** What lies in it, of the country the gemeenten: a page of the list, and where it goes on. */
  readonly parts: readonly WorkedRow[];
  readonly all: number;
  readonly next: string | null;
  readonly previous: string | null;
  /** In how many of all parts somebody works. */
  readonly worked: number;
  /** Beside a gemeente the ones that share a border with it, beside a buurt the others of its wijk. */
  readonly neighbours: readonly WorkedRow[];
};

/** The map and the lists of an area, for anybody. `from` is the code of the first row that is asked for. */
export function areaSurroundings(ctx: Ctx, area: Area, from: string | null): AreaSurroundings {
  const { map, rows, neighbours } = read(ctx, area);
  const found = from ? rows.findIndex((row) => row.area.code === from) : 0;
  const start = Math.max(0, found);
  const codeAt = (index: number) => rows[index]?.area.code ?? null;
  return {
    map,
    neighbours,
    parts: rows.slice(start, start + ROWS_PER_PAGE),
    all: rows.length,
    worked: rows.filter((row) => row.state !== 'free').length,
    next: codeAt(start + ROWS_PER_PAGE),
    previous: start === 0 ? null : codeAt(Math.max(0, start - ROWS_PER_PAGE)),
  };
}

/** What lies in an area on the map of today, as rows: the gemeenten of the country, and else what lies directly in it. */
export function partsOf(ctx: Ctx, area: Area): readonly WorkedRow[] {
  return read(ctx, area).rows;
}

function read(
  ctx: Ctx,
  area: Area,
): { map: AreaMap | null; rows: readonly WorkedRow[]; neighbours: readonly WorkedRow[] } {
  if (area.kind === 'land') {
    const { map, rows } = countryMap(ctx);
    return { map, rows: rows.toSorted(byName), neighbours: [] };
  }
  const { map, parts, beside } = surroundingsOf(ctx, area);
  return { map, rows: area.kind === 'provincie' ? parts.toSorted(workedFirst) : parts, neighbours: beside };
}

function workedFirst(one: WorkedRow, other: WorkedRow): number {
  return Number(one.state === 'free') - Number(other.state === 'free') || byName(one, other);
}

function byName(one: WorkedRow, other: WorkedRow): number {
  return one.area.name < other.area.name ? -1 : Number(one.area.name > other.area.name);
}

/** What happened to an area, or is announced, as CBS tells it. `day` is local (YYYY-MM-DD). */
export type AreaEvent = {
  readonly day: string;
  readonly kind: 'took_over' | 'went_to' | 'will_take_over' | 'will_go_to';
  readonly name: string;
  readonly code: string | null;
};

/** What happened to an area and what is announced, the latest first; an old code that went on under the same name is no news. */
export function areaHistory(ctx: Ctx, area: Area): AreaEvent[] {
  const today = dayOf(ctx.now());
  return listSuccessions(ctx, area.code)
    .flatMap(({ oldCode, oldName, newCode, newName, date, status }): AreaEvent[] => {
      const done = status === 'done' && date <= today;
      if (newCode === area.code)
        return oldName === area.name && done
          ? []
          : [{ day: date, kind: done ? 'took_over' : 'will_take_over', name: oldName, code: null }];
      return [
        {
          day: date,
          kind: done ? 'went_to' : 'will_go_to',
          name: newName,
          code: oldCode === area.code ? newCode : null,
        },
      ];
    })
    .sort((one, other) => (one.day < other.day ? 1 : Number(one.day > other.day) * -1));
}
