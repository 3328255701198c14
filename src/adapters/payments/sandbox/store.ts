import { randomBytes } from 'node:crypto';
import Libsql from 'libsql';

type Value = string | number | null;

/** One file, one connection, synchronous. Rows are read as the caller names them; the tables below are the truth of that. */
export type Store = {
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
  run(sql: string, ...values: Value[]): void;
  /** All or nothing. `work` is synchronous. */
  transaction<T>(work: () => T): T;
  close(): void;
};

const TABLES = `
CREATE TABLE IF NOT EXISTS sessions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  ordered TEXT NOT NULL,
  amount_cents INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'complete', 'expired')),
  created_s INTEGER NOT NULL,
  expires_s INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sessions_open ON sessions (expires_s) WHERE state = 'open';
CREATE TABLE IF NOT EXISTS payments (
  id TEXT PRIMARY KEY,
  charge_id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id),
  amount_cents INTEGER NOT NULL,
  method TEXT NOT NULL,
  created_s INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS awaited (
  payment_id TEXT PRIMARY KEY REFERENCES payments (id)
) STRICT;
CREATE TABLE IF NOT EXISTS refunds (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  payment_id TEXT NOT NULL REFERENCES payments (id),
  amount_cents INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
  reason TEXT,
  metadata TEXT NOT NULL,
  created_s INTEGER NOT NULL,
  settles_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS disputes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  payment_id TEXT NOT NULL UNIQUE REFERENCES payments (id),
  amount_cents INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('needs_response', 'won', 'lost')),
  created_s INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  created_s INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS deliveries (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id TEXT NOT NULL REFERENCES events (id),
  tries INTEGER NOT NULL DEFAULT 0,
  due_ms INTEGER NOT NULL,
  since_ms INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('delivered', 'given-up'))
) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due_ms) WHERE outcome IS NULL;
CREATE TABLE IF NOT EXISTS answers (
  key TEXT PRIMARY KEY,
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  created_s INTEGER NOT NULL
) STRICT;
`;

/** Opens the sandbox's own file, making it where it is not there yet. */
export function openStore(file: string): Store {
  const database = new Libsql(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec(TABLES);
  const prepared = new Map<string, Libsql.Statement<Value[]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare<Value[]>(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    get: <Row>(sql: string, ...values: Value[]) => statement(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => statement(sql).all(...values) as Row[],
    run: (sql, ...values) => void statement(sql).run(...values),
    transaction: (work) => {
      if (database.inTransaction) return work();
      database.exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        database.exec('COMMIT');
        return value;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

/** A store of this process alone, opened when something is first asked of it. */
export function memoryStore(): Store {
  let opened: Store | null = null;
  const store = (): Store => {
    opened ??= openStore(':memory:');
    return opened;
  };
  return {
    get: (sql, ...values) => store().get(sql, ...values),
    all: (sql, ...values) => store().all(sql, ...values),
    run: (sql, ...values) => store().run(sql, ...values),
    transaction: (work) => store().transaction(work),
    close: () => opened?.close(),
  };
}

/** An id as the provider makes them: a prefix and something nobody guesses. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}
