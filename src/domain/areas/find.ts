import { and, asc, count, eq, inArray, or } from 'drizzle-orm';
import { areaAncestors, areaSuccessions, areas } from '#db/schema/areas.ts';
import type { Ctx } from '#domain/context.ts';
import { aliasesOf } from './alias.ts';
import { type Area, type AreaKind, type Succession, searchForm } from './area.ts';
import { mapOf } from './map.ts';
import { refusals } from './refusals.ts';

/** Longest list that a search gives. */
export const MOST_FOUND = 50;

export function findArea(ctx: Ctx, code: string): Area | undefined {
  return mapOf(ctx).byCode.get(code);
}

export function requireArea(ctx: Ctx, code: string): Area {
  const area = findArea(ctx, code);
  if (!area) throw refusals.unknown();
  return area;
}

/** Codes of areas of these kinds, in the order of their codes; at most `most`, after the first `from`. */
export function listCodes(
  ctx: Ctx,
  kinds: readonly AreaKind[],
  { from, most }: { from: number; most: number },
): string[] {
  return ctx.db
    .select({ code: areas.code })
    .from(areas)
    .where(inArray(areas.kind, kinds))
    .orderBy(asc(areas.code))
    .limit(most)
    .offset(from)
    .all()
    .map(({ code }) => code);
}

/** How many areas there are of these kinds; counted no further than `most`. */
export function countCodes(ctx: Ctx, kinds: readonly AreaKind[], most: number): number {
  const some = ctx.db.select({ code: areas.code }).from(areas).where(inArray(areas.kind, kinds)).limit(most).as('some');
  return ctx.db.select({ count: count() }).from(some).get()?.count ?? 0;
}

/** Areas by code, in the order of their names; codes that nobody knows are left out. */
export function listAreas(ctx: Ctx, codes: readonly string[]): Area[] {
  const found = [...new Set(codes)].flatMap((code) => findArea(ctx, code) ?? []);
  return found.sort((left, other) => (left.name < other.name ? -1 : Number(left.name > other.name)));
}

const RANK: Readonly<Record<AreaKind, number>> = { land: 0, provincie: 1, gemeente: 2, wijk: 3, buurt: 4 };

/**
 * Names, official or usual, of which a word begins with what was typed; or the code itself. What is called just that first; then provincies, gemeenten, wijken and
 * buurten, of each the one with the most inhabitants first.
 */
export function searchAreas(
  ctx: Ctx,
  typed: string,
  kinds: readonly AreaKind[] = ['provincie', 'gemeente', 'wijk', 'buurt'],
): Area[] {
  const wanted = searchForm(typed);
  if (wanted.length < 2) return [];
  const alias = aliasesOf(wanted);
  const [code, begun, exact] = [typed.trim().toUpperCase(), new Set(alias.begun), new Set(alias.exact)];
  const found = mapOf(ctx).named.filter(
    ({ area, sought }) =>
      (sought.includes(` ${wanted}`) || begun.has(area.code) || area.code === code) && kinds.includes(area.kind),
  );
  const place = ({ area, sought }: (typeof found)[number]) =>
    (sought === ` ${wanted}` || exact.has(area.code) ? 0 : 10) + RANK[area.kind];
  const size = ({ area }: (typeof found)[number]) => area.inhabitants ?? 0;
  // Sorting keeps the order of names among equals.
  return found
    .sort((left, other) => place(left) - place(other) || size(other) - size(left))
    .slice(0, MOST_FOUND)
    .map(({ area }) => area);
}

/** What lies directly in it, by name. */
export function listParts(ctx: Ctx, code: string): readonly Area[] {
  return mapOf(ctx).parts.get(code) ?? [];
}

/** Itself and all that contain it on the map of now, the smallest first. */
export function listAncestors(ctx: Ctx, code: string): Area[] {
  const found: Area[] = [];
  for (let area = findArea(ctx, code); area; area = area.parentCode ? findArea(ctx, area.parentCode) : undefined)
    found.push(area);
  return found;
}

/** Whether one of them equals, contains or lies in the other. An ended gemeente counts as a part of its successors. */
export function areasOverlap(ctx: Ctx, item: string, other: string): boolean {
  const pair = or(
    and(eq(areaAncestors.code, item), eq(areaAncestors.ancestorCode, other)),
    and(eq(areaAncestors.code, other), eq(areaAncestors.ancestorCode, item)),
  );
  return ctx.db.select({ code: areaAncestors.code }).from(areaAncestors).where(pair).limit(1).get() !== undefined;
}

/** SQLite takes a limited number of variables in one statement. */
const MOST_CODES = 500;

/** For each of these areas the codes of itself and of all that contain it, in one read per five hundred. */
export function ancestorsOf(ctx: Ctx, codes: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>(codes.map((code) => [code, new Set()]));
  const wanted = [...found.keys()];
  for (let at = 0; at < wanted.length; at += MOST_CODES) {
    const rows = ctx.db
      .select()
      .from(areaAncestors)
      .where(inArray(areaAncestors.code, wanted.slice(at, at + MOST_CODES)))
      .all();
    for (const { code, ancestorCode } of rows) found.get(code)?.add(ancestorCode);
  }
  return found;
}

/** The codes of an area and of all that contain it; with `merger`, as if that merger had happened already. */
export function ancestorCodes(
  ctx: Ctx,
  code: string,
  merger?: Pick<Succession, 'oldCode' | 'newCode'>,
): ReadonlySet<string> {
  const codes = ancestorsOf(ctx, [code]).get(code) ?? new Set();
  return merger && codes.has(merger.oldCode) ? codes.union(ancestorCodes(ctx, merger.newCode)) : codes;
}

/** The codes of which the area was a part on a local day, itself included; successions after that day do not count. */
export function codesAround(ctx: Ctx, code: string, day: string): ReadonlySet<string> {
  const found = new Set([code]);
  for (const item of found) {
    const parent = findArea(ctx, item)?.parentCode;
    if (parent) found.add(parent);
    for (const next of listSuccessions(ctx, item))
      if (next.oldCode === item && next.status === 'done' && next.date <= day && next.newCode) found.add(next.newCode);
  }
  return found;
}

/** As it is written in this change, if it is in one. */
export function findSuccession(ctx: Ctx, oldCode: string, newCode: string): Succession | undefined {
  return ctx.db
    .select()
    .from(areaSuccessions)
    .where(and(eq(areaSuccessions.oldCode, oldCode), eq(areaSuccessions.newCode, newCode)))
    .get();
}

/** What happened or will happen to a gemeente: what it took over and what took it over, the oldest first. */
export function listSuccessions(ctx: Ctx, code: string): readonly Succession[] {
  return mapOf(ctx).successions.get(code) ?? [];
}

/** Every succession that happened up to this local day, the latest first. */
export function listMergers(ctx: Ctx, day: string): Succession[] {
  const all = new Set([...mapOf(ctx).successions.values()].flat());
  return [...all]
    .filter((succession) => succession.status === 'done' && succession.date <= day)
    .sort((left, other) => (left.date < other.date ? 1 : Number(left.date > other.date) * -1));
}
