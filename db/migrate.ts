import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from './client.ts';

const MIGRATIONS = 'db/migrations';
const GUARDS = 'db/guards';

/**
 * Brings the database to the newest schema and puts the guards in place. Safe to repeat: what was done is skipped.
 * Returns the names of the migrations that ran. Each runs in a transaction of its own; a broken reference afterwards stops the start.
 */
export function migrate(open: OpenDatabase, root = process.cwd()): string[] {
  open.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT');
  const done = new Set(open.rows<{ name: string }>('SELECT name FROM migrations').map((row) => row.name));
  const waiting = sqlFiles(join(root, MIGRATIONS)).filter((name) => !done.has(name));
  for (const name of waiting) {
    const sql = readFileSync(join(root, MIGRATIONS, name), 'utf8').replaceAll('--> statement-breakpoint', '');
    inTransaction(open, `${sql}\nINSERT INTO migrations VALUES ('${name}', unixepoch() * 1000);`);
  }
  for (const name of sqlFiles(join(root, GUARDS))) inTransaction(open, readFileSync(join(root, GUARDS, name), 'utf8'));
  const broken = open.rows('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that do not exist`);
  return waiting;
}

/** The migrations this code knows, oldest first. */
export function knownMigrations(root = process.cwd()): string[] {
  return sqlFiles(join(root, MIGRATIONS));
}

/** Guards that the files name and the database lacks, and tables of ours that are not STRICT. Both must be empty. */
export function schemaFaults(open: OpenDatabase, root = process.cwd()): string[] {
  const there = new Set(open.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").map((row) => row.name));
  const guards = sqlFiles(join(root, GUARDS)).flatMap((name) => guardNames(readFileSync(join(root, GUARDS, name), 'utf8')));
  const loose = open.rows<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  );
  return [...guards.filter((name) => !there.has(name)).map((name) => `guard ${name} is missing`), ...loose.map((row) => `table ${row.name} is not STRICT`)];
}

function guardNames(sql: string): string[] {
  return [...sql.matchAll(/CREATE TRIGGER (\w+)/g)].map((match) => match[1] ?? '');
}

function inTransaction(open: OpenDatabase, sql: string): void {
  try {
    open.exec(`BEGIN IMMEDIATE;\n${sql}\nCOMMIT;`);
  } catch (cause) {
    try {
      open.exec('ROLLBACK');
    } catch {
      // Nothing was open any more: the failing statement had ended the transaction itself.
    }
    throw cause;
  }
}

function sqlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}
