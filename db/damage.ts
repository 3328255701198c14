import type { OpenDatabase } from './client.ts';
import { diskFaultOf } from './fault.ts';

const MOST = 20;

/**
 * What is broken in the database file, in SQLite's own words; empty when all is well. `quick` reads every page and row; `whole` also holds each
 * index against its table, which takes several times as long. Both look whether every reference leads somewhere.
 */
export function damageOf(open: OpenDatabase, depth: 'quick' | 'whole'): string[] {
  try {
    const pragma = depth === 'quick' ? 'quick_check' : 'integrity_check';
    const found = open.rows<Record<string, unknown>>(`PRAGMA ${pragma}(${MOST})`).map((row) => String(row[pragma]));
    const damage = found.filter((line) => line !== 'ok');
    return damage.length > 0 ? damage : brokenReferences(open);
  } catch (error) {
    if (diskFaultOf(error) === 'damaged') return [(error as Error).message];
    throw error;
  }
}

function brokenReferences(open: OpenDatabase): string[] {
  const broken = open.rows<{ table: string; parent: string; rows: number }>(
    'SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2',
  );
  return broken.map((row) => `${row.rows} rows in ${row.table} refer to ${row.parent} that do not exist`);
}
