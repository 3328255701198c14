import type { OpenDatabase } from '#db/client.ts';
import { UNJOURNALLED } from '#domain/unjournalled.ts';

type Statement = {
  run(...values: unknown[]): { changes: number };
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  raw(): Statement;
};
type Client = { prepare(sql: string): Statement };

/** An update of one column and no other. */
const ONE_COLUMN = /^\s*update "(\w+)" set "(\w+)" = \?(?! ?,)/i;
const WRITES = /^\s*(?:insert into|update|delete from) "(\w+)"/i;

/**
 * Holds every outermost transaction to the law of the journal: one that changed a row of a table leaves a line, unless the table, or the one
 * column of it that was changed, stands in `UNJOURNALLED`. One that does not throws before it commits, so that the test that came there fails.
 */
export function watchJournal({ db }: OpenDatabase): void {
  const client: Client = Reflect.get(Reflect.get(db, 'session'), 'client');
  let changed = new Set<string>();
  const prepare = client.prepare.bind(client);
  client.prepare = (sql) => {
    const what = ONE_COLUMN.exec(sql)?.slice(1).join('.') ?? '';
    const table = WRITES.exec(sql)?.[1];
    if (!table) return prepare(sql);
    return watched(prepare(sql), () => changed.add(Object.hasOwn(UNJOURNALLED, what) ? what : table));
  };
  const transaction = db.transaction.bind(db);
  db.transaction = (work, options) =>
    transaction((tx) => {
      changed = new Set();
      const value = work(tx);
      const silent = [...changed].filter((table) => !Object.hasOwn(UNJOURNALLED, table));
      if (silent.length > 0 && !changed.has('journal'))
        throw new Error(`a change of ${silent.join(', ')} leaves no line in the journal`);
      return value;
    }, options);
}

function watched(statement: Statement, note: () => void): Statement {
  return {
    run(...values) {
      const result = statement.run(...values);
      if (result.changes > 0) note();
      return result;
    },
    get(...values) {
      const row = statement.get(...values);
      if (row !== undefined) note();
      return row;
    },
    all(...values) {
      const rows = statement.all(...values);
      if (rows.length > 0) note();
      return rows;
    },
    raw: () => watched(statement.raw(), note),
  };
}
