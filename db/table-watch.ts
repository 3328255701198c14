import { AsyncLocalStorage } from 'node:async_hooks';
import type Libsql from 'libsql';

/** Table → how often it had been written to when it was read. */
export type ReadTables = Map<string, number>;

/** Knows which tables the statements of one database read and write, so that what was made from some of them can tell whether it still holds. */
export type TableWatch = {
  /** Runs `work`; every table that it reads, in what it awaits too, is noted in `read`. */
  reading<Value>(read: ReadTables, work: () => Value): Value;
  /** Whether nothing wrote to these tables since they were read. */
  unchanged(read: ReadonlyMap<string, number>): boolean;
  /** Something may have written anywhere. */
  everythingChanged(): void;
};

type Statement = ReturnType<InstanceType<typeof Libsql>['prepare']>;
type Named = { readonly words: readonly string[]; readonly written: readonly string[] };

const WRITES = /^\s*(insert|update|delete|replace|with)\b/i;
const WRITTEN = /\b(?:into|update(?:\s+or\s+\w+)?|delete\s+from)\s+["`[]?([a-z_][a-z0-9_]*)/gi;
const RUNS = ['run', 'get', 'all', 'iterate'] as const;
/** Texts that are remembered; lists of many lengths make many texts. */
const MOST_TEXTS = 2_000;

/**
 * Watches every statement that `client` prepares from now on. A word of the SQL that is a table's name counts as read: at worst something is
 * made anew too often. What a trigger writes counts as written with the table that it stands on; cascades are not seen, so there are none (held by a test).
 */
export function watchTables(client: InstanceType<typeof Libsql>): TableWatch {
  const generations = new Map<string, number>();
  const texts = new Map<string, Named>();
  const current = new AsyncLocalStorage<ReadTables>();
  let tables: ReadonlySet<string> | null = null;
  let behind: ReadonlyMap<string, readonly string[]> | null = null;
  let everything = 0;
  const prepare = client.prepare.bind(client);
  const tableNames = () => {
    tables ??= new Set(
      (prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]).map(
        (row) => row.name,
      ),
    );
    return tables;
  };
  const triggers = () => {
    behind ??= writtenByTriggers(
      prepare("SELECT tbl_name AS name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Trigger[],
    );
    return behind;
  };
  const bump = (table: string) => generations.set(table, (generations.get(table) ?? 0) + 1);
  const generation = (table: string) => everything + (generations.get(table) ?? 0);
  const note = (sql: string) => {
    const read = current.getStore();
    const { words, written } = namedIn(texts, sql);
    for (const table of written) {
      bump(table);
      for (const other of triggers().get(table) ?? []) bump(other);
    }
    if (!read) return;
    for (const word of words) if (tableNames().has(word) && !read.has(word)) read.set(word, generation(word));
  };
  client.prepare = ((sql: string) => watched(prepare(sql), () => note(sql))) as typeof client.prepare;
  return {
    reading: (read, work) => current.run(read, work),
    unchanged: (read) => [...read].every(([table, at]) => generation(table) === at),
    everythingChanged: () => {
      everything += 1;
      tables = null;
      behind = null;
    },
  };
}

type Trigger = { readonly name: string; readonly sql: string };

/** By table what the triggers on it write, and on what those write in turn. */
function writtenByTriggers(triggers: readonly Trigger[]): Map<string, string[]> {
  const direct = Map.groupBy(
    triggers.flatMap(({ name, sql }) =>
      [...sql.slice(sql.search(/\bBEGIN\b/i)).matchAll(WRITTEN)].map(
        (match) => [name.toLowerCase(), (match[1] ?? '').toLowerCase()] as const,
      ),
    ),
    ([table]) => table,
  );
  const reached = (table: string) => {
    const found = new Set<string>([table]);
    for (const item of found) for (const [, other] of direct.get(item) ?? []) found.add(other);
    found.delete(table);
    return [...found];
  };
  return new Map([...direct.keys()].map((table) => [table, reached(table)]));
}

function watched(statement: Statement, note: () => void): Statement {
  for (const name of RUNS) {
    const run = statement[name].bind(statement) as (...args: unknown[]) => unknown;
    Object.defineProperty(statement, name, {
      value: (...args: unknown[]) => {
        note();
        return run(...args);
      },
    });
  }
  return statement;
}

function namedIn(texts: Map<string, Named>, sql: string): Named {
  const known = texts.get(sql);
  if (known) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const words = [...new Set(sql.toLowerCase().match(/[a-z_][a-z0-9_]*/g) ?? [])];
  const written = WRITES.test(sql) ? [...sql.matchAll(WRITTEN)].map((match) => (match[1] ?? '').toLowerCase()) : [];
  const named = { words, written };
  texts.set(sql, named);
  return named;
}
