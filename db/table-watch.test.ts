import { expect, test } from 'vitest';
import { openDatabase } from './client.ts';
import { migrate } from './migrate.ts';
import type { ReadTables } from './table-watch.ts';

function database() {
  const open = openDatabase(':memory:');
  open.exec('CREATE TABLE a (id TEXT); CREATE TABLE b (id TEXT)');
  const readFrom = (sql: string) => {
    const read: ReadTables = new Map();
    open.tables.reading(read, () => open.rows(sql));
    return read;
  };
  return { open, readFrom };
}

test.each([
  ['SELECT id FROM a', ['a']],
  ['select "a"."id" from "a" left join "b" on "b"."id" = "a"."id"', ['a', 'b']],
  ['SELECT 1 FROM a, b', ['a', 'b']],
  ['SELECT 1 WHERE EXISTS (SELECT 1 FROM B)', ['b']],
])('%s reads %j', (sql, tables) => expect([...database().readFrom(sql).keys()].sort()).toEqual(tables));

test('what is read after waiting counts, what others read meanwhile does not', async () => {
  const { open } = database();
  const read: ReadTables = new Map();
  const work = open.tables.reading(read, async () => {
    await Promise.resolve();
    open.rows('SELECT id FROM a');
  });
  open.rows('SELECT id FROM b');
  await work;
  expect([...read.keys()]).toEqual(['a']);
});

test('a statement that was prepared before is seen each time it runs, also inside a transaction', () => {
  const { open, readFrom } = database();
  const read = readFrom('SELECT id FROM a');
  expect(open.tables.unchanged(read)).toBe(true);
  open.db.transaction((tx) => void tx.run("INSERT INTO a VALUES ('1')"), { behavior: 'immediate' });
  expect(open.tables.unchanged(read)).toBe(false);
});

test('SQL that is run as a whole counts as a write anywhere, unless it only looks', () => {
  const { open, readFrom } = database();
  const read = readFrom('SELECT id FROM a');
  open.exec('BEGIN IMMEDIATE; ROLLBACK;');
  expect(open.tables.unchanged(read)).toBe(true);
  open.exec("INSERT INTO b VALUES ('1')");
  expect(open.tables.unchanged(read)).toBe(false);
});

test('what a trigger writes counts as written with the table that it stands on', () => {
  const { open, readFrom } = database();
  open.exec('CREATE TRIGGER t AFTER INSERT ON a BEGIN INSERT INTO b VALUES (NEW.id); END');
  const [a, b] = [readFrom('SELECT id FROM a'), readFrom('SELECT id FROM b')];
  open.db.run("INSERT INTO b VALUES ('1')");
  expect([open.tables.unchanged(a), open.tables.unchanged(b)]).toEqual([true, false]);
  const again = readFrom('SELECT id FROM b');
  open.db.run("INSERT INTO a VALUES ('1')");
  expect([open.tables.unchanged(a), open.tables.unchanged(again)]).toEqual([false, false]);
});

test('nothing writes behind the back of a statement: no cascade, and no view but those that triggers read', () => {
  const open = openDatabase(':memory:');
  migrate(open);
  const schema = open.rows<{ name: string; type: string; sql: string | null }>(
    'SELECT name, type, sql FROM sqlite_schema',
  );
  const cascading = schema.filter(({ sql }) => /on (delete|update) (cascade|set)/i.test(sql ?? ''));
  const views = schema.filter(({ type }) => type === 'view');
  expect([...cascading, ...views].map(({ name }) => name)).toEqual([
    'case_stage_now',
    'seat_stage_now',
    'criteria_not_met',
    'seats_taken_now',
  ]);
});
