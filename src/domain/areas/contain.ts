import { areaAncestors, areaSuccessions, areas } from '#db/schema/areas.ts';
import type { Tx } from '#domain/context.ts';
import { ancestorPairs, type Pair } from './area.ts';

/** SQLite takes a limited number of variables in one statement. */
export const ROWS_AT_ONCE = 500;

/** Writes who lies in whom, from every area and succession there is; what stood there stays. */
export function addContainment(tx: Tx): void {
  const before = tx.db
    .select()
    .from(areaAncestors)
    .all()
    .map((row): Pair => [row.code, row.ancestorCode]);
  const known = new Set(before.map((pair) => pair.join()));
  const after = ancestorPairs(tx.db.select().from(areas).all(), tx.db.select().from(areaSuccessions).all(), before);
  const added = after.filter((pair) => !known.has(pair.join())).map(([code, ancestorCode]) => ({ code, ancestorCode }));
  for (let at = 0; at < added.length; at += ROWS_AT_ONCE) {
    tx.db
      .insert(areaAncestors)
      .values(added.slice(at, at + ROWS_AT_ONCE))
      .run();
  }
}
