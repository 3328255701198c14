import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { openDatabase } from './client.ts';
import { migrate, schemaFaults } from './migrate.ts';
import * as schema from './schema/index.ts';

/** Tables that no schema file describes: the list of migrations, and the full-text indexes with what they keep. */
const BY_HAND = /^migrations$|_search(_|$)/;
/** Names of the checks in a statement that makes a table; one without a name counts as itself. */
const checksIn = (sql: string) =>
  [...sql.matchAll(/(?:CONSTRAINT\s+["`]?(\w+)["`]?\s+)?CHECK\s*\(/gi)].map(([whole, name]) => name ?? whole).sort();

function fresh() {
  const open = openDatabase(':memory:');
  migrate(open);
  return open;
}

describe('the schema', () => {
  test('has every guard and only STRICT tables after migrating', () => {
    expect(schemaFaults(fresh())).toEqual([]);
  });

  test('notices a guard that a rebuilt table lost, and a table that is not STRICT', () => {
    const open = fresh();
    open.exec('DROP TRIGGER journal_is_not_changed; CREATE TABLE loose (id INTEGER)');
    expect(schemaFaults(open)).toEqual(['guard journal_is_not_changed is missing', 'table loose is not STRICT']);
  });

  test('is what the migrations make of it: the same tables, columns and checks', () => {
    const open = fresh();
    const made = Object.values(schema)
      .filter((value) => is(value, SQLiteTable))
      .map((table) => getTableConfig(table));
    const there = (sql: string) => open.rows<{ name: string }>(sql).map(({ name }) => name);
    const own = there(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(made.map(({ name }) => name).sort()).toEqual(own.filter((name) => !BY_HAND.test(name)).sort());
    for (const { name, columns, checks } of made) {
      const columnsThere = open.rows<{ name: string; notnull: number }>(
        `SELECT name, "notnull" FROM pragma_table_info('${name}') ORDER BY name`,
      );
      const written = columns.map((column) => ({ name: column.name, notnull: column.notNull ? 1 : 0 }));
      expect(columnsThere, name).toEqual(written.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
      const [sql = ''] = open
        .rows<{ sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = '${name}'`)
        .map((row) => row.sql);
      expect(checksIn(sql), name).toEqual(checks.map((check) => check.name).sort());
    }
  });

  test('migrated twice stays as it is', () => {
    const open = fresh();
    expect(migrate(open)).toEqual([]);
    expect(schemaFaults(open)).toEqual([]);
  });

  test('keeps a journal line from being changed, deleted or replaced', () => {
    const open = fresh();
    const line = "(1, 0, 'a', 'b', 'c', 'd', '{}')";
    open.exec(`INSERT INTO journal VALUES ${line}`);
    for (const sql of [
      "UPDATE journal SET verb = 'x'",
      'DELETE FROM journal',
      `INSERT OR REPLACE INTO journal VALUES ${line}`,
    ]) {
      expect(() => open.exec(sql)).toThrow(/guard/);
    }
    expect(open.rows('SELECT * FROM journal')).toHaveLength(1);
  });
});
