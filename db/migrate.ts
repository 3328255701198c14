import { type OpenDatabase, openDatabase } from './client.ts';
import { DataRefused } from './data-refused.ts';
import { dropGuards, putGuards, schemaFaults } from './guards.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { findWaiting } from './waiting.ts';

export { schemaFaults } from './guards.ts';
export { knownMigrations } from './migration-files.ts';

export type MigrateOptions = {
  /** Where `db/migrations` and `db/guards` stand. */
  readonly root?: string;
  /** Called with the names of the migrations that are about to run on a database that holds something: makes the copy to go back to. */
  readonly before?: (waiting: readonly string[]) => void;
};

/**
 * Brings the database to the newest schema and puts the guards in place. Safe to repeat: what was done is skipped. Returns the names of the
 * migrations that ran. All of it happens in one transaction: when anything fails, or the process ends half-way, the database is as it was.
 * Throws `DataRefused`, before it changes anything, on data that these migrations do not lead on from.
 */
export function migrate(
  open: OpenDatabase,
  { root = process.cwd(), before = () => {} }: MigrateOptions = {},
): string[] {
  const known = readMigrations(root);
  const waiting = findWaiting(open, known, shapeAfter);
  const names = waiting.map(({ name }) => name);
  if (waiting.length > 0 && waiting.length < known.length) before(names);
  // Inside a transaction this pragma does nothing, and without it dropping a table that is being rebuilt deletes what refers to it.
  open.exec('PRAGMA foreign_keys = OFF');
  try {
    inTransaction(open, () => {
      dropGuards(open);
      for (const migration of waiting) run(open, migration);
      noteDone(open, known, names);
      putGuards(open, root);
      const faults = schemaFaults(open, root);
      if (faults.length > 0) throw new DataRefused(`The schema is not as it must be: ${faults.join('; ')}.`);
    });
  } finally {
    open.exec('PRAGMA foreign_keys = ON');
  }
  return names;
}

/** An empty database with these migrations done. */
function shapeAfter(done: readonly Migration[]): OpenDatabase {
  const open = openDatabase(':memory:');
  for (const { statements } of done) for (const sql of statements) open.exec(sql);
  return open;
}

function run(open: OpenDatabase, { name, statements }: Migration): void {
  try {
    for (const sql of statements) open.exec(sql);
  } catch (cause) {
    throw failed(name, (cause as Error).message, cause);
  }
  const broken = open.rows<{ table: string; parent: string; rows: number }>(
    'SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2',
  );
  if (broken.length === 0) return;
  const which = broken.map((row) => `${row.rows} in ${row.table} refer to ${row.parent} that do not exist`);
  throw failed(name, `of the rows it leaves, ${which.join('; ')}`);
}

function failed(name: string, why: string, cause?: unknown): DataRefused {
  return new DataRefused(`Migration ${name} failed, and the data is as it was before: ${why}.`, cause);
}

function noteDone(open: OpenDatabase, known: readonly Migration[], ran: readonly string[]): void {
  open.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at INTEGER NOT NULL, checksum TEXT) STRICT');
  const columns = open.rows<{ name: string }>('PRAGMA table_info(migrations)');
  if (!columns.some(({ name }) => name === 'checksum')) open.exec('ALTER TABLE migrations ADD COLUMN checksum TEXT');
  for (const name of ran) open.exec(`INSERT INTO migrations (name, at) VALUES ('${name}', unixepoch() * 1000)`);
  for (const { name, checksum } of known)
    open.exec(`UPDATE migrations SET checksum = '${checksum}' WHERE name = '${name}' AND checksum IS NULL`);
}

function inTransaction(open: OpenDatabase, work: () => void): void {
  open.exec('BEGIN IMMEDIATE');
  try {
    work();
    open.exec('COMMIT');
  } catch (cause) {
    open.rollBack();
    throw cause;
  }
}
