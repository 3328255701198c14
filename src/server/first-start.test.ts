import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { areasOverlap, findStop, lastEdition, requireArea } from '#domain/areas/index.ts';
import { withdrawLicence } from '#domain/licensing/index.ts';
import type { App } from '#src/app.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeLicence } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { areasOnStart, refuseDemoData } from './first-start.ts';

const HEAD = 'code,name,kind,parent_code,valid_from,valid_to,lat,lon,inhabitants,source_year';
const TREE = [
  'NL,Nederland,land,,,,,,,',
  'PV27,Noord-Holland,provincie,NL,,,,,,',
  'GM0402,Hilversum,gemeente,PV27,,,,,,',
];
const WIJDEMEREN = 'GM1696,Wijdemeren,gemeente,PV27,,,,,,';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function shipped(edition: string, areas: string[], status: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-areas-'));
  folders.push(folder);
  writeFileSync(join(folder, 'edition.txt'), `${edition}\n`);
  writeFileSync(join(folder, 'areas.csv'), [HEAD, ...areas, ''].join('\n'));
  writeFileSync(
    join(folder, 'successions.csv'),
    `old_code,old_name,new_code,new_name,date,status\nGM1696,Wijdemeren,GM0402,Hilversum,2027-01-01,${status}\n`,
  );
  return folder;
}

function installation() {
  const world = makeWorld();
  const lines: string[] = [];
  const log = {
    info: (_: object, text: string) => void lines.push(text),
    error: (_: object, text: string) => void lines.push(`error: ${text}`),
  };
  const app = { config: { demo: false }, contextFor: world.as } as unknown as App;
  return { world, lines, start: (folder: string) => areasOnStart(app, log as never, folder) };
}

test('a start reads the areas in once, and again when a newer table is shipped', () => {
  const { world, lines, start } = installation();
  const first = shipped('2026-01-01', [...TREE, WIJDEMEREN], 'planned');
  start(first);
  start(first);
  expect([lines, lastEdition(world.system())?.edition]).toEqual([['areas read in'], '2026-01-01']);
  expect(areasOverlap(world.system(), 'GM1696', 'GM0402')).toBe(false);
  start(shipped('2027-01-01', TREE, 'done'));
  expect(areasOverlap(world.system(), 'GM1696', 'GM0402')).toBe(true);
  expect(requireArea(world.system(), 'GM1696').validTo).toBe('2027-01-01');
  start(first);
  expect([lines.length, lastEdition(world.system())?.edition]).toEqual([2, '2027-01-01']);
});

test('a start goes on with the old table when licences would conflict on the new one, says so, and reads it in once they do not', () => {
  const { world, lines, start } = installation();
  start(shipped('2026-01-01', [...TREE, WIJDEMEREN], 'planned'));
  makeLicence(world, makeBuyer(world, 'A'), { areaCode: 'GM0402' });
  const taken = makeLicence(world, makeBuyer(world, 'B'), { areaCode: 'GM1696' });
  const next = shipped('2027-01-01', TREE, 'done');
  start(next);
  start(next);
  expect(lines.slice(1)).toEqual(
    Array(2).fill('error: areas not read in: licences would conflict, see /beheer/gebieden'),
  );
  expect([lastEdition(world.system())?.edition, findStop(world.system())?.pairs.length]).toEqual(['2026-01-01', 1]);
  withdrawLicence(world.person(makePerson(world, { roles: ['administrator'] })), {
    licenceId: taken.id,
    reason: 'redrawn',
  });
  start(next);
  expect([lastEdition(world.system())?.edition, findStop(world.system())]).toEqual(['2027-01-01', null]);
});

describe('the real server', () => {
  const folderWith = (files: string[]) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'klimroute-real-'));
    folders.push(dataDir);
    for (const file of files) writeFileSync(join(dataDir, file), '');
    return dataDir;
  };
  const start = (options: { demo?: boolean; files?: string[]; sql?: string; email?: string } = {}) => {
    const world = makeWorld();
    if (options.sql) world.open.exec(options.sql);
    if (options.email) makePerson(world, { email: options.email });
    const config = { demo: options.demo ?? false, dataDir: folderWith(options.files ?? []) };
    return () => refuseDemoData({ config, open: world.open } as unknown as App);
  };
  const MARKS = 'CREATE TABLE demo_marks (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT';

  test('starts on an empty folder, and on one that real people use', () => {
    expect(start()).not.toThrow();
    expect(start({ email: 'ada@gemeente.test' })).not.toThrow();
  });

  test('refuses a folder that a demo filled, whole or half-way, and names it', () => {
    for (const options of [
      { sql: MARKS },
      { files: ['clock'] },
      { files: ['sandbox.db'] },
      { email: 'eve@klimroute.example' },
    ])
      expect(start(options), JSON.stringify(options)).toThrow(/was filled by a demo .*DATA_DIR/);
    expect(start({ demo: true, sql: MARKS, files: ['clock'] })).not.toThrow();
  });
});
