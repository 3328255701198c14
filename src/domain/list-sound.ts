/** A row that cannot be what somebody meant: of which table, which one, and what is wrong, in words for a log. */
export type UnsoundRow = { readonly table: string; readonly id: string; readonly why: string };

/**
 * Reads rows for a list. One that cannot be read is left out and the office is told, so that a bad row never takes a page down.
 * `read` throws for such a row. An error of our own making in `read` shows up the same way: under the row, in the log.
 */
export function listSound<Row extends { readonly id: string }, Item>(
  ctx: { report(row: UnsoundRow): void },
  table: string,
  rows: readonly Row[],
  read: (row: Row) => Item,
): Item[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      ctx.report({ table, id: row.id, why: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
}
