import { BORDERS_YEAR } from '#db/areas/borders.ts';
import { type Area, listAncestors, listAreas, listParts, validOn } from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { type Named, type PlacedName, placeNames } from './names.ts';
import {
  countryPath,
  countrySheet,
  drawnCodes,
  gemeenteSheet,
  neighboursOf,
  provinceSheet,
  type Sheet,
  type Size,
} from './shapes.ts';
import { AREA_STATES, type AreaState, type WorkedRow, whoWorksIn } from './who-works.ts';

export { AREA_STATES, type AreaState, type WorkedRow, whoWorksIn } from './who-works.ts';
export { BORDERS_YEAR };

/** A shape that leads to its area. `state` is null where the fills tell it. */
export type MapShape = {
  readonly code: string;
  readonly name: string;
  readonly d: string;
  readonly state: AreaState | null;
};
/** A wijk or buurt, of which we have no border: a circle by its inhabitants. */
export type MapDot = {
  readonly code: string;
  readonly name: string;
  readonly state: AreaState;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly own: boolean;
};
/** A map, ready to be written as SVG; paths and places are in its own units. */
export type AreaMap = {
  readonly size: Size;
  readonly shapes: readonly MapShape[];
  readonly fills: ReadonlyArray<{ readonly state: AreaState; readonly d: string }>;
  readonly inner: string;
  readonly edge: string;
  readonly own: string;
  readonly dots: readonly MapDot[];
  readonly names: readonly PlacedName[];
};
const MOST_NAMES = { country: 20, province: 60, near: 24 } as const;

/** The whole country: a row per gemeente of today. */
export function countryMap(ctx: Ctx): { map: AreaMap; rows: readonly WorkedRow[] } {
  const today = dayOf(ctx.now());
  const rows = whoWorksIn(ctx, gemeentenOf(ctx, today), 1);
  const sheet = countrySheet();
  const byState = Map.groupBy([...rows, ...endedSince(ctx, rows)], (row) => row.state);
  const fills = AREA_STATES.filter((state) => state !== 'free').flatMap((state) => {
    const d = countryPath((byState.get(state) ?? []).map((row) => row.area.code));
    return d ? [{ state, d }] : [];
  });
  const provinces = new Map(
    listAreas(
      ctx,
      sheet.shapes.map(({ code }) => code),
    ).map((area) => [area.code, area]),
  );
  const shapes = sheet.shapes.map(({ code, d }) => ({ code, d, name: provinces.get(code)?.name ?? code, state: null }));
  const names = bySize(rows.map((row) => row.area)).flatMap((area) => namedAt(sheet, area));
  return {
    map: { ...bare(sheet), shapes, fills, names: placeNames(names, sheet.size, MOST_NAMES.country) },
    rows,
  };
}

export type ProvinceCount = { readonly area: Area; readonly counts: Readonly<Record<AreaState, number>> };

/** How many gemeenten of each provincie stand how, by the name of the provincie. */
export function countByProvince(ctx: Ctx, rows: readonly WorkedRow[]): ProvinceCount[] {
  const parts = Map.groupBy(rows, (row) => row.area.parentCode ?? '');
  return listAreas(ctx, [...parts.keys()]).map((area) => {
    const counts = { shared: 0, exclusive: 0, part: 0, free: 0 };
    for (const { state } of parts.get(area.code) ?? []) counts[state] += 1;
    return { area, counts };
  });
}

/** An area with its map, what lies in it (of a buurt: nothing) and what lies beside it, as rows in the order of their names. */
export type Surroundings = {
  readonly map: AreaMap | null;
  readonly parts: readonly WorkedRow[];
  readonly beside: readonly WorkedRow[];
};

/** The map of an area below the country: its own gemeenten, or its neighbours, with wijken or buurten as circles. One look at who works where. */
export function surroundingsOf(ctx: Ctx, area: Area): Surroundings {
  const within = partsToday(ctx, area.code);
  const circles = area.kind === 'gemeente' || area.kind === 'wijk' ? within : buurtenAround(ctx, area);
  const neighbours = area.kind === 'gemeente' ? listAreas(ctx, neighboursOf(area.code)) : [];
  const sheet = sheetOf(ctx, area, circles);
  const drawn = listAreas(ctx, sheet?.shapes.map(({ code }) => code) ?? []);
  const asked = new Map([...within, ...circles, ...neighbours, ...drawn].map((one) => [one.code, one]));
  const found = new Map(whoWorksIn(ctx, [...asked.values()]).map((row) => [row.area.code, row]));
  const rowsOf = (areas: readonly Area[]) => areas.flatMap(({ code }) => found.get(code) ?? []);
  const beside = area.kind === 'buurt' ? circles.filter(({ code }) => code !== area.code) : neighbours;
  return {
    map: sheet && withDots(withGemeenten(sheet, rowsOf(drawn), area), sheet, rowsOf(circles), area.code),
    parts: rowsOf(within),
    beside: rowsOf(beside),
  };
}

function sheetOf(ctx: Ctx, area: Area, circles: readonly Area[]): Sheet | null {
  if (area.kind === 'provincie') return provinceSheet(area.code);
  if (area.kind === 'gemeente') return gemeenteSheet(area.code);
  const gemeente = listAncestors(ctx, area.code).find((one) => one.kind === 'gemeente');
  const points = circles.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [[lon, lat] as const]));
  return gemeente && points.length > 0 ? gemeenteSheet(gemeente.code, points) : null;
}

function partsToday(ctx: Ctx, code: string): Area[] {
  const today = dayOf(ctx.now());
  return listParts(ctx, code).filter((part) => validOn(part, today));
}

function buurtenAround(ctx: Ctx, area: Area): Area[] {
  return area.kind === 'buurt' && area.parentCode ? partsToday(ctx, area.parentCode) : [];
}

function withGemeenten(sheet: Sheet, rows: readonly WorkedRow[], area: Area): AreaMap {
  const at = new Map(sheet.shapes.map((shape) => [shape.code, shape]));
  const shapes = rows.map(({ area: { code, name }, state }) => ({ code, name, state, d: at.get(code)?.d ?? '' }));
  const names = bySize(rows.map((row) => row.area)).flatMap(({ code, name }): Named[] => {
    const shape = at.get(code);
    return shape && code !== area.code ? [{ name, x: shape.x, y: shape.y }] : [];
  });
  const most = area.kind === 'provincie' ? MOST_NAMES.province : area.kind === 'gemeente' ? MOST_NAMES.near : 0;
  return { ...bare(sheet), shapes, names: placeNames(names, sheet.size, most) };
}

/** From the edge of a circle to the middle of its name. */
const NAME_BELOW = 44;
/** A longer name is told by the list beside the map. */
const LONGEST_NAME = 22;

function cutName(name: string): string {
  const bare = name.replace(/^(Wijk|Buurt) \d+ /, '');
  return bare.length > LONGEST_NAME ? `${bare.slice(0, LONGEST_NAME - 1).trimEnd()}…` : bare;
}

/** Of the width of the map: the largest circle, and the smallest that can be pointed at. */
const CIRCLE = { largest: 0.05, smallest: 0.016 } as const;

function withDots(map: AreaMap, sheet: Sheet, parts: readonly WorkedRow[], own: string): AreaMap {
  if (parts.length === 0) return map;
  const largest = Math.max(1, ...parts.map(({ area }) => area.inhabitants ?? 0));
  const dots = parts.flatMap(({ area, state }): MapDot[] => {
    const at = sheet.place(area);
    if (!at) return [];
    const share = Math.sqrt((area.inhabitants ?? 0) / largest);
    const r = Math.round(sheet.size.width * Math.max(CIRCLE.smallest, CIRCLE.largest * share));
    return [
      {
        code: area.code,
        name: area.name,
        state,
        x: Math.round(at[0]),
        y: Math.round(at[1]),
        r,
        own: area.code === own,
      },
    ];
  });
  const named = dots.map(({ name, x, y, r }) => ({ name: cutName(name), x, y: y + r + NAME_BELOW }));
  return {
    ...map,
    // The small ones last, so that a large one does not cover them.
    dots: dots.sort((one, other) => other.r - one.r),
    names: placeNames([...named, ...map.names], sheet.size, MOST_NAMES.near),
  };
}

function bare({ size, inner, edge, own }: Sheet): AreaMap {
  return { size, inner, edge, own, shapes: [], fills: [], dots: [], names: [] };
}

function namedAt(sheet: Sheet, area: Area): Named[] {
  const at = sheet.place(area);
  return at ? [{ name: area.name, x: at[0], y: at[1] }] : [];
}

function bySize(areas: readonly Area[]): Area[] {
  return areas.toSorted((one, other) => (other.inhabitants ?? 0) - (one.inhabitants ?? 0));
}

function gemeentenOf(ctx: Ctx, today: string): Area[] {
  const provinces = listParts(ctx, 'NL');
  return provinces.flatMap(({ code }) => listParts(ctx, code)).filter((area) => validOn(area, today));
}

/** What our borders still show and the map of today does not. */
function endedSince(ctx: Ctx, rows: readonly WorkedRow[]): WorkedRow[] {
  const there = new Set(rows.map((row) => row.area.code));
  return whoWorksIn(
    ctx,
    listAreas(
      ctx,
      drawnCodes().filter((code) => !there.has(code)),
    ),
    1,
  );
}
