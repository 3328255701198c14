import { areaAncestors, areaSuccessions, areas } from '#db/schema/areas.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { Refusal } from '#domain/refusal.ts';
import { type Area, ancestorPairs, isAreaCode, type Succession, searchForm } from './area.ts';
import { refusals } from './refusals.ts';

const ROWS_AT_ONCE = 500;

export type AreaTable = { readonly areas: readonly Area[]; readonly successions: readonly Succession[] };

/**
 * Takes in an edition of the CBS table: new rows come in, known codes get the newest facts, none is dropped, because licences refer to
 * what ended too. Safe to repeat. Refused: a malformed code, a code twice, a parent that is not in the table.
 */
export function importAreas(ctx: Ctx, table: AreaTable): { areas: number; successions: number } {
  if (!mayImport(ctx)) throw new Refusal('not_allowed', refusals.notYours);
  const fault = faultIn(table.areas);
  if (fault) throw new Refusal('invalid', refusals.badTable(fault));
  return change(ctx, (tx) => {
    for (const area of table.areas) {
      const row = { ...area, searchName: searchForm(area.name) };
      tx.db.insert(areas).values(row).onConflictDoUpdate({ target: areas.code, set: row }).run();
    }
    for (const part of parts(table.successions))
      tx.db
        .insert(areaSuccessions)
        .values([...part])
        .onConflictDoNothing()
        .run();
    tx.db.delete(areaAncestors).run();
    const pairs = ancestorPairs(table.areas, table.successions).map(([code, ancestorCode]) => ({ code, ancestorCode }));
    for (const part of parts(pairs))
      tx.db
        .insert(areaAncestors)
        .values([...part])
        .run();
    const value = { areas: table.areas.length, successions: table.successions.length };
    return { value, entry: { verb: 'areas.import', subject: ['areas', 'cbs'], data: value } };
  });
}

function mayImport(ctx: Ctx): boolean {
  return ctx.actor.kind === 'system' || (ctx.actor.kind === 'person' && ctx.actor.roles.has('administrator'));
}

function faultIn(list: readonly Area[]): string | null {
  const codes = new Set<string>();
  for (const area of list) {
    if (!isAreaCode(area.code) || codes.has(area.code)) return area.code;
    codes.add(area.code);
  }
  return list.find((area) => area.parentCode !== null && !codes.has(area.parentCode))?.code ?? null;
}

function* parts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += ROWS_AT_ONCE) yield list.slice(at, at + ROWS_AT_ONCE);
}
