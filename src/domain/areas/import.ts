import { isDeepStrictEqual } from 'node:util';
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { areaConfirmations, areaEditions, areaSuccessions, areas } from '#db/schema/areas.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type Area, isAreaCode, type Succession, searchForm } from './area.ts';
import { addContainment, ROWS_AT_ONCE } from './contain.ts';
import { lastEdition } from './find-changes.ts';
import { mayChangeAreas } from './policy.ts';
import { refusals } from './refusals.ts';

/** An edition of the CBS table, whole. `edition` is the day that it describes (YYYY-MM-DD). */
export type AreaTable = {
  readonly edition: string;
  readonly areas: readonly Area[];
  readonly successions: readonly Succession[];
};

/**
 * Takes in an edition of the CBS table: new rows come in, known codes get the newest facts, and what the table leaves out ends; none is dropped and
 * nothing stops lying in what it lay in, because licences refer to it. `check` looks at the new tree before it holds; what it throws undoes
 * everything. Safe to repeat. Refused: an older edition, a malformed code, a code twice, a parent that is not in the table.
 */
export function importAreas(
  ctx: Ctx,
  table: AreaTable,
  check: (tx: Tx) => void = () => {},
): { areas: number; successions: number } {
  return change(ctx, (tx) => {
    if (!mayChangeAreas(tx.actor)) throw refusals.notYours();
    const fault = faultIn(table.areas);
    if (fault) throw refusals.badTable(fault);
    const { edition } = table;
    if (edition < (lastEdition(tx)?.edition ?? '')) throw refusals.olderEdition();
    takeAreas(tx, table.areas);
    for (const succession of table.successions) takeSuccession(tx, succession);
    forgetPlans(tx, table.successions);
    endMissing(tx, table);
    addContainment(tx);
    check(tx);
    tx.db
      .insert(areaEditions)
      .values({ edition, readAt: tx.now() })
      .onConflictDoUpdate({ target: areaEditions.edition, set: { readAt: tx.now() } })
      .run();
    const value = { areas: table.areas.length, successions: table.successions.length };
    tx.journal({ verb: 'areas.import_edition', subject: ['areas', edition], facts: value });
    return value;
  });
}

function faultIn(list: readonly Area[]): string | null {
  const codes = new Set<string>();
  for (const area of list) {
    if (!isAreaCode(area.code) || codes.has(area.code)) return area.code;
    codes.add(area.code);
  }
  return list.find((area) => area.parentCode !== null && !codes.has(area.parentCode))?.code ?? null;
}

/** Writes the rows that are new or differ from what stands there. */
function takeAreas(tx: Tx, list: readonly Area[]): void {
  const standing = new Map(
    tx.db
      .select()
      .from(areas)
      .all()
      .map((row) => [row.code, row]),
  );
  const rows = list
    .map((area) => ({ ...area, searchName: searchForm(area.name) }))
    .filter((row) => !isDeepStrictEqual(row, standing.get(row.code)));
  const newest = Object.fromEntries(
    Object.entries(getTableColumns(areas)).map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
  );
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const part = rows.slice(at, at + ROWS_AT_ONCE);
    tx.db.insert(areas).values(part).onConflictDoUpdate({ target: areas.code, set: newest }).run();
  }
}

/** One row per pair of codes: what is done stays done, also when the table still calls it planned. */
function takeSuccession(tx: Tx, succession: Succession): void {
  tx.db
    .insert(areaSuccessions)
    .values(succession)
    .onConflictDoUpdate({
      target: [areaSuccessions.oldCode, areaSuccessions.newCode],
      set: succession,
      setWhere: sql`excluded.status = 'done' or ${areaSuccessions.status} = 'planned'`,
    })
    .run();
}

/** A plan that the table names no more will not happen. */
function forgetPlans(tx: Tx, successions: readonly Succession[]): void {
  const named = new Set(successions.map((succession) => `${succession.oldCode} ${succession.newCode}`));
  for (const { oldCode, newCode } of tx.db
    .select()
    .from(areaSuccessions)
    .where(eq(areaSuccessions.status, 'planned'))
    .all()) {
    if (named.has(`${oldCode} ${newCode}`)) continue;
    tx.db
      .delete(areaSuccessions)
      .where(and(eq(areaSuccessions.oldCode, oldCode), eq(areaSuccessions.newCode, newCode)))
      .run();
  }
}

/** Ends what the table leaves out, on the day of its succession or else of the edition; and again what was confirmed to end, where the table is behind. */
function endMissing(tx: Tx, table: AreaTable): void {
  const there = new Set(table.areas.map((area) => area.code));
  const done = new Map(
    table.successions
      .filter((succession) => succession.status === 'done')
      .map((succession) => [succession.oldCode, succession.date]),
  );
  for (const { code } of tx.db.select({ code: areas.code }).from(areas).where(isNull(areas.validTo)).all()) {
    if (!there.has(code)) endArea(tx, code, done.get(code) ?? table.edition);
  }
  const confirmed = tx.db
    .select({ code: areaSuccessions.oldCode, date: areaSuccessions.date })
    .from(areaConfirmations)
    .innerJoin(
      areaSuccessions,
      and(
        eq(areaSuccessions.oldCode, areaConfirmations.oldCode),
        eq(areaSuccessions.newCode, areaConfirmations.newCode),
      ),
    )
    .all();
  for (const { code, date } of confirmed) endArea(tx, code, date);
}

/** Ends an area that has no end yet. */
export function endArea(tx: Tx, code: string, day: string): void {
  tx.db
    .update(areas)
    .set({ validTo: day })
    .where(and(eq(areas.code, code), isNull(areas.validTo)))
    .run();
}
