import { describe, expect, test } from 'vitest';
import { readAreaTable } from '#db/areas/read.ts';
import { importAreas, requireArea } from '#domain/areas/index.ts';
import { withdrawLicence } from '#domain/licensing/index.ts';
import { areaHistory, areaSurroundings } from '#src/queries/area-page.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { type Buyer, makeBuyer, makeCertified, makeLicence, makeNamed } from '#tests/support/make/licensing.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { countByProvince, countryMap, surroundingsOf, whoWorksIn } from './index.ts';
import { placeNames } from './names.ts';
import { RelativePen } from './pen.ts';
import { drawnCodes } from './shapes.ts';

const whole = readAreaTable();
/** Overijssel and Gelderland, with the wijken and buurten of Deventer. */
const table = {
  ...whole,
  areas: whole.areas.filter(
    ({ code, parentCode }) =>
      /^(NL|PV2[35]|WK0150\w+|BU0150\w+)$/.test(code) || ['PV23', 'PV25'].includes(parentCode ?? ''),
  ),
};

function start() {
  const world = makeWorld();
  importAreas(world.system(), table);
  const tafel = makeBuyer(world, 'De Lange Tafel');
  return { world, tafel, stoelen: makeBuyer(world, 'Zeven Stoelen') };
}

function working(world: World, buyer: Buyer, areaCode: string, exclusive: boolean): string {
  const licence = makeLicence(world, buyer, { areaCode, exclusive });
  makeNamed(world, buyer, licence.id, makeCertified(world, buyer, `Mens van ${areaCode}`).personId);
  return licence.id;
}

function statesOf(world: World, ...codes: string[]): string[] {
  const ctx = world.visitor();
  return whoWorksIn(
    ctx,
    codes.map((code) => requireArea(ctx, code)),
  ).map((row) => row.state);
}

describe('the map', () => {
  test('has a border for every gemeente of the table, and no other', () => {
    const valid = whole.areas.filter(({ kind, validTo }) => kind === 'gemeente' && validTo === null);
    expect(drawnCodes().sort()).toEqual(valid.map(({ code }) => code).sort());
  });

  test('tells exclusive, shared, a part and nobody apart, of an area and of what lies in it', () => {
    const { world, tafel, stoelen } = start();
    working(world, tafel, 'GM0150', true);
    working(world, tafel, 'GM0193', false);
    working(world, stoelen, 'GM0193', false);
    working(world, stoelen, 'PV25', false);
    expect(statesOf(world, 'GM0150', 'WK015007', 'BU01500701', 'GM0193', 'GM0301', 'GM0141', 'PV23', 'PV25')).toEqual([
      ...['exclusive', 'exclusive', 'exclusive', 'shared', 'shared', 'free', 'part', 'shared'],
    ]);
    const [zwolle] = whoWorksIn(world.visitor(), [requireArea(world.visitor(), 'GM0193')], 1);
    expect(zwolle).toMatchObject({ who: [{ exclusive: false }], more: true });
  });

  test('shows what is in force alone: not what nobody carries, was taken back, or is over', () => {
    const { world, tafel } = start();
    makeLicence(world, tafel, { areaCode: 'GM0150' });
    expect(statesOf(world, 'GM0150')).toEqual(['free']);
    const licenceId = working(world, tafel, 'GM0193', true);
    expect(statesOf(world, 'GM0193')).toEqual(['exclusive']);
    withdrawLicence(world.person(makePerson(world, { roles: ['administrator'] })), { licenceId, reason: 'asked' });
    expect(statesOf(world, 'GM0193')).toEqual(['free']);
    working(world, tafel, 'GM0141', true);
    world.later(366 * DAY);
    expect(statesOf(world, 'GM0141')).toEqual(['free']);
  });

  test('of the country counts every gemeente once, and paints those where somebody works', () => {
    const { world, tafel } = start();
    working(world, tafel, 'GM0150', true);
    const { map, rows } = countryMap(world.visitor());
    expect(map.shapes).toHaveLength(12);
    expect(map.fills.map(({ state }) => state)).toEqual(['exclusive']);
    expect(
      countByProvince(world.visitor(), rows).map(({ area, counts }) => [area.name, counts.exclusive, counts.free]),
    ).toEqual([
      ['Gelderland', 0, 51],
      ['Overijssel', 1, 24],
    ]);
  });

  test('of a provincie and of a gemeente draws shapes, neighbours and circles that lie on the sheet', () => {
    const { world } = start();
    const ctx = world.visitor();
    expect(surroundingsOf(ctx, requireArea(ctx, 'PV23')).map?.shapes).toHaveLength(25);
    const deventer = areaSurroundings(ctx, requireArea(ctx, 'GM0150'), null);
    expect(deventer.neighbours.map((row) => row.area.name)).toEqual(
      expect.arrayContaining(['Lochem', 'Olst-Wijhe', 'Raalte', 'Voorst']),
    );
    const { map } = deventer;
    expect(map?.dots).toHaveLength(deventer.all);
    for (const { x, y } of map?.dots ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map?.size.width ?? 0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map?.size.height ?? 0);
    }
  });

  test('lists a page at a time, from the row that was asked for', () => {
    const { world } = start();
    const ctx = world.visitor();
    const first = areaSurroundings(ctx, requireArea(ctx, 'NL'), null);
    expect([first.parts.length, first.all, first.previous]).toEqual([60, 76, null]);
    const next = areaSurroundings(ctx, requireArea(ctx, 'NL'), first.next);
    expect([next.parts.length, next.previous, next.next]).toEqual([16, first.parts[0]?.area.code, null]);
    expect(areaSurroundings(ctx, requireArea(ctx, 'NL'), 'GM9999').parts).toEqual(first.parts);
  });

  test('tells what an area took over, the latest first', () => {
    const { world } = start();
    const ctx = world.visitor();
    expect(areaHistory(ctx, requireArea(ctx, 'GM0150'))).toContainEqual({
      ...{ day: '2005-01-01', kind: 'took_over', name: 'Bathmen', code: null },
    });
  });
});

test('the pen walks in whole steps, and leaves out what has no room', () => {
  const pen = new RelativePen();
  for (const [x, y] of [
    [10.4, 10],
    [10.2, 10.3],
    [30, 5],
    [30, 40],
  ] as const)
    x === 10.4 ? pen.moveTo(x, y) : pen.lineTo(x, y);
  pen.closePath();
  pen.moveTo(1, 1);
  pen.lineTo(1.2, 1.2);
  pen.closePath();
  expect(`${pen}`).toBe('M10 10l20-5 0 35z');
});

test('names never cross: the more important one stays, and few stay on a phone', () => {
  const size = { width: 2560, height: 2000 };
  const names = ['Apeldoorn', 'Voorst', 'Zutphen'].map((name, at) => ({
    name,
    x: 1200 + at,
    y: 1000 + (at === 2 ? 400 : 0),
  }));
  expect(placeNames(names, size, 9).map(({ name }) => name)).toEqual(['Apeldoorn', 'Zutphen']);
  expect(placeNames([{ name: 'Aan de rand', x: 10, y: 10 }], size, 9)).toEqual([]);
});
