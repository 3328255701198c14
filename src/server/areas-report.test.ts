import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAreaTable } from '#db/areas/read.ts';
import { areasOverlap, findArea, importAreas, lastEdition, listByPostcode } from '#domain/areas/index.ts';
import { makeBuyer, makeLicence } from '#tests/support/make/licensing.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { type AreasAsked, reportAreas } from './areas-report.ts';

const whole = readAreaTable();
const table = {
  ...whole,
  areas: whole.areas.filter(({ code }) => /^(NL|PV27|PV28)$|^GM\d+$|^..(1696|0402)/.test(code)),
};
const provinces = new Set(table.areas.filter(({ kind }) => kind === 'provincie').map(({ code }) => code));
const map = {
  ...table,
  areas: table.areas.filter(({ kind, parentCode }) => kind !== 'gemeente' || provinces.has(parentCode ?? '')),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'areas-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The gemeenten that are valid, as PDOK would give them in 2027, changed as a test wants them. */
function pdok(name: string, change: (rows: Map<string, string>) => void, year = 2027): string {
  const rows = new Map(
    map.areas
      .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === null)
      .map((area) => [area.code, area.name]),
  );
  change(rows);
  const features = [...rows].map(([statcode, statnaam]) => ({
    type: 'Feature',
    properties: { statcode, jrstatcode: `${year}${statcode}`, statnaam, rubriek: 'gemeente' },
    geometry: null,
  }));
  return file(name, JSON.stringify({ type: 'FeatureCollection', features }));
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function start() {
  const world = makeWorld();
  importAreas(world.system(), map);
  return { world, tafel: makeBuyer(world, 'De Lange Tafel'), stoelen: makeBuyer(world, 'Zeven Stoelen') };
}

const run = (world: World, path: string, asked: Partial<AreasAsked> = {}) =>
  reportAreas(world.system(), { file: path, edition: null, into: [], yes: false, ...asked });
const state = (world: World) =>
  world.rows('SELECT * FROM areas UNION ALL SELECT edition, read_at, 1, 1, 1, 1, 1, 1, 1, 1, 1 FROM area_editions');

describe('the areas of next year', () => {
  const nextYear = () =>
    pdok('2027.geojson', (rows) => {
      rows.delete('GM1696');
      rows.set('GM0402', 'Hilversum aan de Plassen');
    });

  test('are told first: what goes, what is renamed, which licences stand there; and nothing is written', () => {
    const { world, tafel } = start();
    const licence = makeLicence(world, tafel, { areaCode: 'GM1696' });
    const before = state(world);
    const said = run(world, nextYear());
    expect(said).toContain('Edition of 2027-01-01.');
    expect(said).toContain('Gone: 1\n  GM1696 Wijdemeren -> GM0402');
    expect(said).toContain('Renamed: 1\n  GM0402 Hilversum -> Hilversum aan de Plassen');
    expect(said).toContain(`${licence.number} De Lange Tafel: GM1696`);
    expect(said).toContain('Nothing was written');
    expect(state(world)).toEqual(before);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'areas.import_edition'")).toHaveLength(1);
  });

  test('are taken in with a yes: the plan is done, the wijken stay, and it is safe to repeat', () => {
    const { world } = start();
    for (let time = 0; time < 2; time += 1) expect(run(world, nextYear(), { yes: true })).toContain('Taken in');
    const ctx = world.system();
    expect(findArea(ctx, 'GM1696')?.validTo).toBe('2027-01-01');
    expect(findArea(ctx, 'WK169600')?.validTo).toBeNull();
    expect(areasOverlap(ctx, 'WK169600', 'GM0402')).toBe(true);
    expect(lastEdition(ctx)?.edition).toBe('2027-01-01');
  });

  test('stop with the pairs that would meet, and change nothing', () => {
    const { world, tafel, stoelen } = start();
    const one = makeLicence(world, tafel, { areaCode: 'GM1696' });
    const other = makeLicence(world, stoelen, { areaCode: 'GM0402' });
    const before = state(world);
    const said = run(world, nextYear(), { yes: true });
    expect(said).toContain(`LICENCES THAT WOULD MEET: 1\n  ${one.number} on GM1696 and ${other.number} on GM0402`);
    expect(said).toContain('STOPPED');
    expect(state(world)).toEqual(before);
  });

  test('with a typo are refused: a code that is none, a gemeente that ends into nothing, a new one without a provincie, a file of a part', () => {
    const { world } = start();
    const refused = (name: string, change: (rows: Map<string, string>) => void) =>
      expect(() => run(world, pdok(name, change), { yes: true }));
    refused('code.geojson', (rows) => rows.set('GM363', 'Amsterdam')).toThrow('areas.bad_table');
    refused('into.geojson', (rows) => rows.delete('GM0599')).toThrow('areas.ends_into_nothing');
    refused('new.geojson', (rows) => rows.set('GM1999', 'Nieuwstad')).toThrow('areas.no_province');
    refused('part.geojson', (rows) => {
      for (const code of [...rows.keys()].slice(5)) rows.delete(code);
    }).toThrow('areas.not_whole');
    expect(() =>
      run(
        world,
        pdok('old.geojson', () => {}, 2019),
      ),
    ).toThrow('areas.older_edition');
    expect(lastEdition(world.system())?.edition).toBe(whole.edition);
    const told = run(
      world,
      pdok('told.geojson', (rows) => rows.delete('GM0599')),
      {
        into: [{ oldCode: 'GM0599', newCode: 'GM0402' }],
      },
    );
    expect(told).toContain('GM0599 Rotterdam -> GM0402');
  });

  test('may come as a table of StatLine, with spaces after its codes and numbers after its heads', () => {
    const { world } = start();
    const rows = map.areas
      .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === null)
      .map(({ code, name }) => `"${code}    ";"${name}";"1000"`);
    const path = file('statline.csv', ['"RegioS";"Naam_2";"AantalInwoners_5"', ...rows].join('\r\n'));
    expect(() => run(world, path)).toThrow('--edition');
    expect(run(world, path, { edition: '2026-06-01' })).toMatch(/New: 0\nGone: 0\nRenamed: 0\nMoved: 0\n/);
  });
});

test('a table of postcodes is counted first, and taken in with a yes; CBS writes gemeenten as numbers there', () => {
  const { world } = start();
  const path = file('pc6.csv', 'PC6;Huisnummer;Gemeente2026\n1231AA;1;1696\n1231AB;2;1696\n1211AA;1;402\n');
  expect(run(world, path)).toContain('Nothing was written');
  expect(listByPostcode(world.system(), '1231')).toEqual([]);
  expect(run(world, path, { yes: true })).toBe('Taken in: 2 postcodes in 2 rows.');
  expect(listByPostcode(world.system(), '1231').map((area) => area.name)).toEqual(['Wijdemeren']);
  expect(() => run(world, file('none.csv', 'a;b\n1;2\n'))).toThrow('no column for a code');
});
