import { and, asc, eq, inArray, like, or, sql } from 'drizzle-orm';
import { areaAncestors, areaSuccessions, areas } from '#db/schema/areas.ts';
import type { Ctx } from '#domain/context.ts';
import { Refusal } from '#domain/refusal.ts';
import { aliasesOf } from './alias.ts';
import { type Area, type AreaKind, type Succession, searchForm } from './area.ts';
import { refusals } from './refusals.ts';

/** Longest list that a search gives. */
export const MOST_FOUND = 50;
/** SQLite takes a limited number of variables in one query. */
const MOST_CODES = 500;

export function findArea(ctx: Ctx, code: string): Area | undefined {
  return ctx.db.select().from(areas).where(eq(areas.code, code)).get();
}

export function requireArea(ctx: Ctx, code: string): Area {
  const area = findArea(ctx, code);
  if (!area) throw new Refusal('not_found', refusals.unknown);
  return area;
}

/** Areas by code; codes that nobody knows are left out. */
export function listAreas(ctx: Ctx, codes: readonly string[]): Area[] {
  return ctx.db
    .select()
    .from(areas)
    .where(inArray(areas.code, codes.slice(0, MOST_CODES)))
    .orderBy(asc(areas.name))
    .all();
}

/** Names, official or usual, of which a word begins with what was typed; or the code itself. Provincies and gemeenten first. */
export function searchAreas(ctx: Ctx, typed: string, kinds: readonly AreaKind[] = ['provincie', 'gemeente', 'wijk', 'buurt']): Area[] {
  const wanted = searchForm(typed);
  if (wanted.length < 2) return [];
  const alias = aliasesOf(wanted);
  const named = or(
    like(areas.searchName, `${wanted}%`),
    like(areas.searchName, `% ${wanted}%`),
    inArray(areas.code, alias.begun),
    eq(areas.code, typed.trim().toUpperCase()),
  );
  const rank = sql`case ${areas.kind} when 'provincie' then 0 when 'gemeente' then 1 when 'wijk' then 2 else 3 end`;
  const exact = sql`case when ${or(eq(areas.searchName, wanted), inArray(areas.code, alias.exact))} then 0 else 1 end`;
  return ctx.db
    .select()
    .from(areas)
    .where(and(inArray(areas.kind, [...kinds]), named))
    .orderBy(exact, rank, asc(areas.name))
    .limit(MOST_FOUND)
    .all();
}

/** What lies directly in it, by name. */
export function listParts(ctx: Ctx, code: string): Area[] {
  return ctx.db.select().from(areas).where(eq(areas.parentCode, code)).orderBy(asc(areas.name)).all();
}

/** Itself and all that contain it on the map of now, the smallest first. */
export function listAncestors(ctx: Ctx, code: string): Area[] {
  const found: Area[] = [];
  for (let area = findArea(ctx, code); area; area = area.parentCode ? findArea(ctx, area.parentCode) : undefined) found.push(area);
  return found;
}

/** Whether one of them equals, contains or lies in the other. An ended gemeente counts as a part of its successors. */
export function areasOverlap(ctx: Ctx, one: string, other: string): boolean {
  const pair = or(
    and(eq(areaAncestors.code, one), eq(areaAncestors.ancestorCode, other)),
    and(eq(areaAncestors.code, other), eq(areaAncestors.ancestorCode, one)),
  );
  return ctx.db.select({ code: areaAncestors.code }).from(areaAncestors).where(pair).limit(1).get() !== undefined;
}

/** The codes of an area and of all that contain it; with `merger`, as if that merger had happened already. */
export function ancestorCodes(ctx: Ctx, code: string, merger?: Pick<Succession, 'oldCode' | 'newCode'>): ReadonlySet<string> {
  const rows = ctx.db.select({ code: areaAncestors.ancestorCode }).from(areaAncestors).where(eq(areaAncestors.code, code)).all();
  const codes = new Set(rows.map((row) => row.code));
  return merger && codes.has(merger.oldCode) ? codes.union(ancestorCodes(ctx, merger.newCode)) : codes;
}

/** The codes of which the area was a part on a local day, itself included; successions after that day do not count. */
export function codesAround(ctx: Ctx, code: string, day: string): ReadonlySet<string> {
  const found = new Set([code]);
  for (const one of found) {
    const parent = findArea(ctx, one)?.parentCode;
    if (parent) found.add(parent);
    for (const next of listSuccessions(ctx, one))
      if (next.oldCode === one && next.status === 'done' && next.date <= day && next.newCode) found.add(next.newCode);
  }
  return found;
}

export function findSuccession(ctx: Ctx, oldCode: string, newCode: string): Succession | undefined {
  return ctx.db
    .select()
    .from(areaSuccessions)
    .where(and(eq(areaSuccessions.oldCode, oldCode), eq(areaSuccessions.newCode, newCode)))
    .get();
}

/** What happened or will happen to a gemeente: what it took over and what took it over. */
export function listSuccessions(ctx: Ctx, code: string): Succession[] {
  return ctx.db
    .select()
    .from(areaSuccessions)
    .where(or(eq(areaSuccessions.oldCode, code), eq(areaSuccessions.newCode, code)))
    .orderBy(asc(areaSuccessions.date))
    .all();
}
