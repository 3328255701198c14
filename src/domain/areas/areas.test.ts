import { beforeAll, describe, expect, test } from 'vitest';
import { readAreaTable } from '#db/areas/read.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { type Area, ancestorPairs, searchForm, validOn } from './area.ts';
import {
  areasOverlap,
  findArea,
  importAreas,
  listAncestors,
  listParts,
  requireArea,
  searchAreas,
  searchFormer,
} from './index.ts';

const table = readAreaTable();

describe('the CBS table', () => {
  let world: World;
  beforeAll(() => {
    world = makeWorld();
    importAreas(world.system(), table);
  });

  test('holds twelve provincies and, per day, as many gemeenten as CBS published', () => {
    const gemeenten = table.areas.filter((area) => area.kind === 'gemeente');
    const on = (day: string) => gemeenten.filter((area) => validOn(area, day)).length;
    expect(table.areas.filter((area) => area.kind === 'provincie')).toHaveLength(12);
    expect([on('2021-01-01'), on('2022-01-01'), on('2022-03-24'), on('2023-01-01'), on('2026-01-01')]).toEqual([
      352, 345, 344, 342, 342,
    ]);
  });

  test('an area that is not there has no parts and nothing around it', () => {
    expect(listParts(world.system(), 'GM9999')).toEqual([]);
    expect(listAncestors(world.system(), 'GM9999')).toEqual([]);
  });

  test('taken in twice it is the same', () => {
    const count = () =>
      world
        .rows<{ n: number }>('SELECT count(*) AS n FROM areas UNION ALL SELECT count(*) FROM area_ancestors')
        .map((row) => row.n);
    const before = count();
    importAreas(world.system(), table);
    expect(count()).toEqual(before);
    expect(before[0]).toBe(18_340);
  });

  test('a stranger and a table with a parent that is missing are refused', () => {
    const stranger = world.person(makePerson(world));
    expect(() => importAreas(stranger, table)).toThrow('not_allowed');
    const orphan = { ...table, areas: [{ ...(table.areas[1] as Area), parentCode: 'PV99' }], successions: [] };
    expect(() => importAreas(world.system(), orphan)).toThrow('invalid');
  });

  test('a buurt lies in its wijk, gemeente and provincie, in that order', () => {
    const chain = listAncestors(world.system(), 'BU01500701').map((area) => area.code);
    expect(chain).toEqual(['BU01500701', 'WK015007', 'GM0150', 'PV23', 'NL']);
    expect(listParts(world.system(), 'WK015007').some((area) => area.code === 'BU01500701')).toBe(true);
  });

  test('of areas that a name fits as well, the one with the most inhabitants comes first, and a name that is just that before all', () => {
    const found = searchAreas(world.system(), 'bergen', ['gemeente']);
    const sizes = found.slice(3).map((area) => area.inhabitants ?? 0);
    expect(found[0]?.name).toMatch(/^Bergen/);
    expect(sizes).toEqual(sizes.toSorted((left, other) => other - left));
    const centres = searchAreas(world.system(), 'centrum', ['wijk']).filter((area) => area.name === 'Centrum');
    const inhabitants = centres.map((area) => area.inhabitants ?? 0);
    expect(inhabitants.length).toBeGreaterThan(5);
    expect(inhabitants).toEqual(inhabitants.toSorted((left, other) => other - left));
  });

  test('letters in a code are kept', () => {
    expect(findArea(world.system(), 'WK0363AA')?.kind).toBe('wijk');
  });

  test('gemeente and buurt overlap both ways, neighbours do not', () => {
    const ctx = world.system();
    expect(areasOverlap(ctx, 'GM0150', 'BU01500701')).toBe(true);
    expect(areasOverlap(ctx, 'BU01500701', 'GM0150')).toBe(true);
    expect(areasOverlap(ctx, 'GM0150', 'GM0193')).toBe(false);
  });

  test('an ended gemeente counts as a part of its successors', () => {
    const ctx = world.system();
    expect(areasOverlap(ctx, 'GM0457', 'GM0363')).toBe(true);
    expect(areasOverlap(ctx, 'GM0788', 'GM0855')).toBe(true);
    expect(areasOverlap(ctx, 'GM1696', 'GM0402')).toBe(false);
  });

  test('a name is found as people type it, provincies and gemeenten first', () => {
    const ctx = world.system();
    expect(searchAreas(ctx, 'fryslan')[0]?.code).toBe('PV21');
    expect(searchAreas(ctx, "'s-gravenhage")[0]?.code).toBe('GM0518');
    expect(searchAreas(ctx, 'Deventer')[0]?.code).toBe('GM0150');
    expect(searchAreas(ctx, '%')).toEqual([]);
    expect(() => requireArea(ctx, 'GM9999')).toThrow('not_found');
  });

  test.each([
    ['den haag', 'GM0518'],
    ['’s gravenhage', 'GM0518'],
    ['Den Bosch', 'GM0796'],
    ['súdwest fryslân', 'GM1900'],
    ['sudwest-fryslan', 'GM1900'],
    ['friesland', 'PV21'],
    ['hengelo o', 'GM0164'],
    ['bergen  op zoom', 'GM0748'],
  ])('“%s” finds the place that people mean', (typed, code) => {
    expect(searchAreas(world.system(), typed)[0]?.code).toBe(code);
  });

  test('a gemeente of before the map leads to the one of today, through every merger since', () => {
    const found = (typed: string) =>
      searchFormer(world.system(), typed, '2026-11-22').map(({ name, endedOn, successors }) => [
        name,
        endedOn,
        successors.map((successor) => successor.name),
      ]);
    expect(found('franekeradeel')).toEqual([['Franekeradeel', '2018-01-01', ['Waadhoeke']]]);
    expect(found('barradeel')).toEqual([['Barradeel', '1984-01-01', ['Waadhoeke']]]);
    expect(found('weesp').map(([name]) => name)).toEqual(['Weesperkarspel']);
    expect(found('f')).toEqual([]);
    expect(searchFormer(world.system(), 'franekeradeel', '2017-12-31')).toEqual([]);
  });
});

test('accents and quotes do not matter for the search', () => {
  expect(searchForm("'s-Hertogenbosch")).toBe('s hertogenbosch');
  expect(searchForm('Bergen (NH.)')).toBe('bergen nh');
  expect(searchForm('%_')).toBe('');
  expect(searchForm('Fryslân')).toBe('fryslan');
});

test('a planned merger does not count before it is confirmed', () => {
  const area = (code: string): Area => ({
    code,
    name: code,
    kind: 'gemeente',
    parentCode: null,
    validFrom: null,
    validTo: null,
    lat: null,
    lon: null,
    inhabitants: null,
    sourceYear: 2025,
  });
  const merger = { oldCode: 'GM0001', oldName: '', newCode: 'GM0002', newName: '', date: '2027-01-01' };
  const pairs = (status: 'done' | 'planned') =>
    ancestorPairs([area('GM0001'), area('GM0002')], [{ ...merger, status }]).length;
  expect([pairs('planned'), pairs('done')]).toEqual([2, 3]);
});
