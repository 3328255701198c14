import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session';
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import Libsql from 'libsql';
import { type TableWatch, watchTables } from './table-watch.ts';
import { writesWholeText } from './whole-text.ts';

export type Database = BaseSQLiteDatabase<'sync', unknown, Record<string, never>>;

export type OpenDatabase = {
  db: Database;
  /** Runs plain SQL text: migrations, guards, PRAGMAs, `VACUUM INTO`. Never with text from outside. */
  exec(sql: string): void;
  /** One row or many of a plain query, for checks of the schema itself. */
  rows<Row>(sql: string): Row[];
  /** Ends an open transaction without keeping anything of it. Does nothing when SQLite ended it already, as it does when the disk is full. */
  rollBack(): void;
  /** Which tables are read and written, for what is kept beside the database. */
  tables: TableWatch;
  close(): void;
};

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'secure_delete = ON',
  'trusted_schema = OFF',
];

const WRITES = /\b(insert|update|delete|replace|create|drop|alter)\b/i;

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

  const rollBack = () => {
    if (client.inTransaction) client.exec('ROLLBACK');
  };
  client.transaction = transactions(client, rollBack);
  const prepare = client.prepare.bind(client);
  client.prepare = ((sql: string) => writesWholeText(prepare(sql))) as typeof prepare;
  const tables = watchTables(client);
  const dialect = new SQLiteSyncDialect();
  // The session class is typed for better-sqlite3; libsql has the same interface.
  const session = new BetterSQLiteSession(client as never, dialect, undefined);
  const db = new BaseSQLiteDatabase('sync', dialect, session as never, undefined) as Database;
  return {
    db,
    exec: (sql) => {
      client.exec(sql);
      if (WRITES.test(sql)) tables.everythingChanged();
    },
    rows: <Row>(sql: string) => client.prepare(sql).all() as Row[],
    rollBack,
    tables,
    close: () => void client.close(),
  };
}

/**
 * Transactions as drizzle's session asks for them. The binding's own rolls back whatever happened, and so hides a full disk behind
 * "no transaction is active".
 */
function transactions(client: Libsql.Database, rollBack: () => void): Libsql.Database['transaction'] {
  const within =
    (work: (...args: unknown[]) => unknown, behaviour: string) =>
    (...args: unknown[]) => {
      client.exec(`BEGIN ${behaviour}`);
      try {
        const value = work(...args);
        client.exec('COMMIT');
        return value;
      } catch (cause) {
        rollBack();
        throw cause;
      }
    };
  const all = (work: (...args: unknown[]) => unknown) =>
    Object.assign(within(work, ''), {
      deferred: within(work, 'DEFERRED'),
      immediate: within(work, 'IMMEDIATE'),
      exclusive: within(work, 'EXCLUSIVE'),
    });
  return all as Libsql.Database['transaction'];
}
