import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '#db/client.ts';
import { DataRefused } from '#db/data-refused.ts';
import { dataPaths } from '#src/config.ts';
import { unpackData } from '#tests/fixtures/unpack.ts';
import { scratchSchema } from '#tests/support/scratch-schema.ts';
import { bringUp } from './bring-up.ts';
import { checkBeside, noteCheck } from './check-daily.ts';
import { startFault } from './start-fault.ts';

const PAGE = 4096;
const log = {
  lines: [] as string[],
  info: (_: object, text: string) => void log.lines.push(text),
  error: (_: object, text: string) => void log.lines.push(`error: ${text}`),
};
const quiet = log as never;
let folder: string;
let file: string;
const opened: OpenDatabase[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klimroute-bring-up-'));
  file = dataPaths(folder).database;
  unpackData('0000_ground', folder);
  log.lines = [];
});
afterEach(() => {
  for (const open of opened.splice(0)) open.close();
  rmSync(folder, { recursive: true });
});

function app() {
  const open = openDatabase(file);
  opened.push(open);
  return {
    open,
    checked: { last: null },
    clock: { now: () => new Date(0) },
    config: { dataDir: folder },
  } as Parameters<typeof bringUp>[0];
}

/** The first page that belongs to this table or index. */
function pageOf(name: string): number {
  const open = openDatabase(file);
  const root =
    open.rows<{ rootpage: number }>(`SELECT rootpage FROM sqlite_schema WHERE name = '${name}'`)[0]?.rootpage ?? 0;
  open.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  open.close();
  return root;
}

function overwrite(at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

test('a start on whole data says what the check found, which is nothing', () => {
  const running = app();
  bringUp(running, quiet);
  expect(running.checked.last).toEqual({ at: new Date(0), damage: [], ledger: [] });
});

test('a page of garbage in a table stops the start, with how to go on', () => {
  overwrite((pageOf('orders') - 1) * PAGE, new Uint8Array(PAGE).fill(0xa5));
  const running = app();
  expect(() => bringUp(running, quiet)).toThrow(DataRefused);
  expect(() => bringUp(running, quiet)).toThrow(/^The database is damaged, so it is not served: .*\n.*db:restore/);
});

test('a file that is no database stops the start in plain words', () => {
  writeFileSync(file, Buffer.alloc(3 * PAGE, 7));
  let said: unknown;
  try {
    app();
  } catch (error) {
    said = startFault(error);
  }
  expect(said).toMatch(/^The database is damaged, or is no database at all/);
});

test('an amount in the ledger that was changed behind the product is found at the start, and does not stop it', () => {
  const before = openDatabase(file);
  before.exec(
    'DROP TRIGGER ledger_entries_are_not_changed; UPDATE ledger_entries SET amount_cents = amount_cents + 1 WHERE rowid = (SELECT min(rowid) FROM ledger_entries)',
  );
  before.close();
  const running = app();
  bringUp(running, quiet);
  expect(running.checked.last?.damage).toEqual([]);
  expect(running.checked.last?.ledger.length).toBeGreaterThan(0);
  expect(log.lines).toContain('error: the ledger does not add up');
});

test('the daily check also finds an index that no longer says what its table says, and from then on nothing is written', async () => {
  const running = app();
  bringUp(running, quiet);
  expect(await checkBeside(file)).toEqual({ damage: [], ledger: [] });
  const at = (pageOf('course_runs_trainer') - 1) * PAGE;
  const page = readFileSync(file).subarray(at, at + PAGE);
  const row = page.lastIndexOf('_');
  page[row + 1] = (page[row + 1] ?? 0) ^ 1;
  overwrite(at, page);
  // A connection that has read the page keeps it; a new one, as the check opens, reads the disk.
  const found = await checkBeside(file);
  expect(found.damage.join()).toContain('course_runs_trainer');
  noteCheck(running, quiet, found);
  expect(() => running.open.exec("INSERT INTO attempts VALUES (1, 'a', 0)")).toThrow(/readonly/);
  expect(running.open.rows('SELECT count(*) AS n FROM people')).toHaveLength(1);
  expect(log.lines.at(-1)).toContain('put a backup back');
});

test('before data is migrated it is copied into the folder of backups, whole and named, and the copy stays', () => {
  const scratch = scratchSchema();
  scratch.write('0090_harmless.sql', 'CREATE TABLE harmless (id TEXT PRIMARY KEY) STRICT;');
  for (const _ of ['a start that migrates', 'one that has nothing to do']) bringUp(app(), quiet, scratch.root);
  const copies = readdirSync(dataPaths(folder).backups);
  expect(copies).toEqual([expect.stringMatching(/^before-\d{4}_\w+-\d{4}-\d\d-\d\dT[\d-]+Z\.db$/)]);
  const copy = openDatabase(join(dataPaths(folder).backups, copies[0] ?? ''));
  opened.push(copy);
  expect(copy.rows('SELECT name FROM migrations')).toEqual([{ name: '0000_ground.sql' }]);
  expect(copy.rows('PRAGMA integrity_check')).toEqual([expect.objectContaining({ integrity_check: 'ok' })]);
  expect(copy.rows<{ n: number }>('SELECT count(*) AS n FROM people')[0]?.n).toBeGreaterThan(20);
  scratch.remove();
});

test('when there is no room for the copy, the start says so and nothing is migrated', () => {
  const scratch = scratchSchema();
  scratch.write('0090_harmless.sql', 'CREATE TABLE harmless (id TEXT PRIMARY KEY) STRICT;');
  writeFileSync(dataPaths(folder).backups, 'a file where the folder belongs');
  const running = app();
  expect(() => bringUp(running, quiet, scratch.root)).toThrow(/copy that comes first could not be made/);
  expect(running.open.rows("SELECT name FROM sqlite_schema WHERE name = 'harmless'")).toEqual([]);
  scratch.remove();
});
