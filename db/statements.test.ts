import { expect, test } from 'vitest';
import { openDatabase } from './client.ts';
import { makeStrict, tokensOf } from './statements.ts';

const TABLES = [
  'CREATE TABLE `notes` (\n\t`id` text PRIMARY KEY NOT NULL\n);\n',
  'CREATE TABLE `__new_notes` (\n\t`id` text PRIMARY KEY,\n\tFOREIGN KEY (`id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action\n);',
  "create table if not exists notes (id text default ');' check (id <> 'STRICT'), n integer default (1 + (2))) -- ) ;",
  'CREATE TABLE "a (b" (id text /* ) */ PRIMARY KEY) WITHOUT ROWID;',
  'CREATE TEMP TABLE notes (id text)',
  'CREATE TABLE notes (id text) STRICT;',
  'CREATE TABLE notes (id text primary key) WITHOUT ROWID, STRICT',
  "CREATE TABLE notes (id text default 'it''s )')",
  'CREATE TABLE [no)tes] (id text)',
];

test.each(TABLES)('a table is made STRICT, and SQLite agrees: %s', (sql) => {
  const open = openDatabase(':memory:');
  const strict = makeStrict(sql);
  open.exec(strict);
  const made = open.rows<{ strict: number }>(
    "SELECT strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  expect(made.map((table) => table.strict)).toEqual([1]);
  expect(makeStrict(strict)).toBe(strict);
});

test.each([
  'CREATE INDEX notes_by ON notes (id);',
  "INSERT INTO notes VALUES ('CREATE TABLE x (id text);')",
  '-- CREATE TABLE x (id text);',
  'DROP TABLE `notes`;',
])('what makes no table stays as it is: %s', (sql) => {
  expect(makeStrict(sql)).toBe(sql);
});

test('a table made from a SELECT is refused', () => {
  expect(() => makeStrict('CREATE TABLE notes AS SELECT (1) AS n')).toThrow('cannot be STRICT');
});

test('pieces of SQL are together the SQL again, and what is not closed is refused', () => {
  for (const sql of TABLES)
    expect(
      tokensOf(sql)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sql);
  for (const sql of ["SELECT 'open", 'SELECT /* open', 'SELECT "open', 'SELECT `a``'])
    expect(() => tokensOf(sql)).toThrow('not closed');
});
