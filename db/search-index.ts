import type { OpenDatabase } from './client.ts';

/**
 * Makes every full-text index of ours anew from the table that it speaks of. An index names rows by their number, and a copy of the file
 * (`VACUUM INTO`) or a rebuilt table may number them anew. Safe to repeat.
 */
export function rebuildSearchIndexes(open: OpenDatabase): void {
  const indexes = open.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%content=%'",
  );
  for (const { name } of indexes) open.exec(`INSERT INTO ${name} (${name}) VALUES ('rebuild')`);
}
