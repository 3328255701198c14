import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session';
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import Libsql from 'libsql';

export type Database = BaseSQLiteDatabase<'sync', unknown, Record<string, never>>;

export type OpenDatabase = {
  db: Database;
  /** Runs plain SQL text: migrations, guards, PRAGMAs, `VACUUM INTO`. Never with text from outside. */
  exec(sql: string): void;
  /** One row or many of a plain query, for checks of the schema itself. */
  rows<Row>(sql: string): Row[];
  close(): void;
};

const PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON', 'secure_delete = ON', 'trusted_schema = OFF'];

/**
 * Opens the one database of this process, on the synchronous binding.
 *
 * `file` is a path or `:memory:`. Every PRAGMA is read back: an answer that differs stops the start.
 * `recursive_triggers` makes INSERT OR REPLACE fire the delete triggers that keep append-only tables append-only.
 */
export function openDatabase(file: string): OpenDatabase {
  const client = new Libsql(file);
  for (const pragma of PRAGMAS) client.exec(`PRAGMA ${pragma}`);
  const foreignKeys = client.prepare('PRAGMA foreign_keys').get() as { foreign_keys: number };
  if (foreignKeys.foreign_keys !== 1) throw new Error('The database does not keep foreign keys');

  const dialect = new SQLiteSyncDialect();
  // The session class is typed for better-sqlite3; libsql has the same interface.
  const session = new BetterSQLiteSession(client as never, dialect, undefined);
  const db = new BaseSQLiteDatabase('sync', dialect, session as never, undefined) as Database;
  return {
    db,
    exec: (sql) => void client.exec(sql),
    rows: <Row>(sql: string) => client.prepare(sql).all() as Row[],
    close: () => void client.close(),
  };
}
