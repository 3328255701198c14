import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LANDED } from '#tests/fixtures/unpack.ts';
import { landedDatabase, type ScratchSchema, scratchSchema } from '#tests/support/scratch-schema.ts';
import { type OpenDatabase, openDatabase } from './client.ts';
import { DataRefused } from './data-refused.ts';
import { migrate, schemaFaults } from './migrate.ts';
import { shapeOf } from './shape.ts';

const FIRST = '0000_ground';
const CITY = { file: 'db/schema/learning.ts', before: "city: text('city').notNull()", after: "city: text('city')" };
const RUNS_AND_PLACES = `SELECT r.id, r.city, r.capacity, count(p.id) AS places FROM course_runs r LEFT JOIN places p ON p.run_id = r.id GROUP BY r.id ORDER BY r.id`;

let rebuilt: ScratchSchema;
const opened: OpenDatabase[] = [];
beforeAll(() => {
  rebuilt = scratchSchema();
  const output = rebuilt.generate('city-optional', CITY.file, CITY.before, CITY.after);
  expect(output).toContain('the migrations run, and every guard is in its place');
});
afterAll(() => rebuilt.remove());
afterEach(() => {
  for (const open of opened.splice(0)) open.close();
});

function seeded() {
  const open = landedDatabase(FIRST);
  opened.push(open);
  return open;
}

function all(open: OpenDatabase) {
  const guards = open.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
  const done = open.rows('SELECT * FROM migrations');
  return { shape: [...shapeOf(open)].sort(), guards, done, rows: open.rows(RUNS_AND_PLACES) };
}

test('the data of the first landed schema is kept, with people on runs', () => {
  expect(LANDED).toContain(FIRST);
  const rows = seeded().rows<{ places: number }>(RUNS_AND_PLACES);
  expect(rows.reduce((sum, row) => sum + row.places, 0)).toBeGreaterThan(5);
});

test('a table that others refer to is rebuilt with its rows and guards, by the migration that the command generates', () => {
  const open = seeded();
  const before = open.rows(RUNS_AND_PLACES);
  expect(migrate(open, { root: rebuilt.root }).at(-1)).toMatch(/^\d{4}_city-optional\.sql$/);
  expect(open.rows(RUNS_AND_PLACES)).toEqual(before);
  expect(open.rows('PRAGMA table_info(course_runs)')).toContainEqual(
    expect.objectContaining({ name: 'city', notnull: 0 }),
  );
  expect(schemaFaults(open, rebuilt.root)).toEqual([]);
  expect(open.rows('PRAGMA foreign_key_check')).toEqual([]);
  expect(() => open.exec('DELETE FROM course_runs')).toThrow(/FOREIGN KEY|guard/);
  expect(() => open.exec('DELETE FROM ledger_entries')).toThrow(/guard/);
  expect(migrate(open, { root: rebuilt.root })).toEqual([]);
});

test('a copy is asked for before the first migration runs on data, and never for an empty database', () => {
  const asked: (readonly string[])[] = [];
  const before = (waiting: readonly string[]) => void asked.push(waiting);
  const open = seeded();
  const ran = migrate(open, { root: rebuilt.root, before });
  migrate(open, { root: rebuilt.root, before });
  migrate(openDatabase(':memory:'), { root: rebuilt.root, before });
  expect(asked).toEqual([ran]);
});

test('when no copy can be made, nothing is migrated', () => {
  const open = seeded();
  const was = all(open);
  const before = () => {
    throw new DataRefused('there is no room');
  };
  expect(() => migrate(open, { root: rebuilt.root, before })).toThrow('there is no room');
  expect(all(open)).toEqual(was);
});

test('a process that ends at any moment of a migration leaves the schema, rows and guards as they were', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-half-way-'));
  const source = seeded();
  const was = all(source);
  const halfWays: string[] = [];
  // What the disk holds before each statement is what a process that ends there leaves behind.
  const watched = {
    ...source,
    exec(sql: string) {
      const file = join(folder, `${halfWays.length}.db`);
      for (const tail of ['', '-wal']) copyFileSync(source.file + tail, file + tail);
      halfWays.push(file);
      source.exec(sql);
    },
  };
  migrate(watched, { root: rebuilt.root });
  // The triggers alone are more than a hundred; the last statement puts the foreign keys on again, after all was kept.
  expect(halfWays.length).toBeGreaterThan(100);
  expect(halfWays.filter((file) => changedSince(file, was))).toEqual(halfWays.slice(-1));
  rmSync(folder, { recursive: true });
});

function changedSince(file: string, was: object): boolean {
  const open = openDatabase(file);
  const same = JSON.stringify(all(open)) === JSON.stringify(was);
  open.close();
  return !same;
}

test('a migration that breaks a reference is taken back whole, with the ones before it, and says which', () => {
  const scratch = scratchSchema();
  scratch.write('0090_harmless.sql', 'CREATE TABLE harmless (id TEXT PRIMARY KEY) STRICT;');
  scratch.write(
    '0091_orphans.sql',
    'ALTER TABLE course_runs ADD COLUMN note TEXT;\n--> statement-breakpoint\nDELETE FROM course_runs;',
  );
  const open = seeded();
  const was = all(open);
  const attempt = () => migrate(open, { root: scratch.root });
  expect(attempt).toThrow(DataRefused);
  expect(attempt).toThrow(
    /Migration 0091_orphans\.sql failed, and the data is as it was before: .*\d+ in places refer to course_runs/,
  );
  expect(all(open)).toEqual(was);
  expect(open.rows('PRAGMA foreign_keys')).toEqual([expect.objectContaining({ foreign_keys: 1 })]);
  scratch.remove();
});

test('a migration whose SQL is wrong, or that leaves a table without STRICT, changes nothing', () => {
  for (const [sql, why] of [
    [
      'CREATE TABLE fine (id TEXT) STRICT;\n--> statement-breakpoint\nDROP TABLE nowhere;',
      /0090_wrong\.sql failed.*nowhere/,
    ],
    ['CREATE TABLE loose (id TEXT);', /table loose is not STRICT/],
  ] as const) {
    const scratch = scratchSchema();
    scratch.write('0090_wrong.sql', sql);
    const open = seeded();
    const was = all(open);
    expect(() => migrate(open, { root: scratch.root })).toThrow(why);
    expect(all(open)).toEqual(was);
    scratch.remove();
  }
});

test('a migration that was changed after it ran is refused by name; line ends of a checkout are no change', () => {
  const scratch = scratchSchema();
  const open = seeded();
  migrate(open, { root: scratch.root });
  const was = all(open);
  for (const row of was.done)
    expect(row).toEqual(expect.objectContaining({ checksum: expect.stringMatching(/^[0-9a-f]{64}$/) }));
  expect(was.done.length).toBeGreaterThan(0);
  scratch.rewrite(`${FIRST}.sql`, (sql) => sql.replaceAll('\n', '\r\n'));
  expect(migrate(open, { root: scratch.root })).toEqual([]);
  scratch.rewrite(`${FIRST}.sql`, (sql) => `${sql} `);
  expect(() => migrate(open, { root: scratch.root })).toThrow(
    /db\/migrations\/0000_ground\.sql was changed after it ran/,
  );
  expect(all(open).rows).toEqual(was.rows);
  scratch.remove();
});

test.each([
  ['ALTER TABLE place_answers RENAME TO gone', /table place_answers strict is missing, and \d+ more/],
  ['ALTER TABLE course_runs DROP COLUMN place_name', /column course_runs\.place_name TEXT not null is missing/],
  ['CREATE TABLE mine (id TEXT) STRICT', /table mine strict is not known/],
  ['DROP INDEX course_runs_trainer', /index course_runs \(trainer_id\) is missing/],
])('data whose schema is another than its migrations make is refused in two lines: %s', (sql, why) => {
  const open = seeded();
  for (const { name } of open.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
    open.exec(`DROP TRIGGER ${name}`);
  open.exec(sql);
  const was = all(open);
  const attempt = () => migrate(open);
  expect(attempt).toThrow(why);
  expect(attempt).toThrow(/^[^\n]+\n[^\n]+$/);
  expect(all(open)).toEqual(was);
});

test('data of a newer version is refused by name', () => {
  const open = seeded();
  migrate(open, { root: rebuilt.root });
  expect(() => migrate(open)).toThrow(/newer version of Klimroute: it has had \d{4}_city-optional\.sql/);
});

test('a migration that comes in with a lower number than one that ran is refused', () => {
  const scratch = scratchSchema();
  const open = seeded();
  scratch.write('0091_later.sql', 'CREATE TABLE later (id TEXT) STRICT;');
  migrate(open, { root: scratch.root });
  scratch.write('0090_earlier.sql', 'CREATE TABLE earlier (id TEXT) STRICT;');
  expect(() => migrate(open, { root: scratch.root })).toThrow(
    /0090_earlier\.sql would have to run before 0091_later\.sql/,
  );
  scratch.remove();
});

test('a guard that the files name no more is taken off', () => {
  const open = openDatabase(':memory:');
  migrate(open);
  open.exec("CREATE TRIGGER of_before BEFORE DELETE ON prices BEGIN SELECT RAISE(ABORT, 'guard: of before'); END");
  migrate(open);
  expect(open.rows("SELECT name FROM sqlite_schema WHERE name = 'of_before'")).toEqual([]);
});
