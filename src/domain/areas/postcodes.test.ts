import { describe, expect, test } from 'vitest';
import { searchedAreas } from '#src/queries/area-answer.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { importPostcodes, listByPostcode } from './index.ts';
import { postcodeIn } from './postcodes.ts';

const ROWS = [
  { postcode: '7411', code: 'GM0001' },
  { postcode: '7411', code: 'GM0001' },
  { postcode: '7412', code: 'GM0001' },
  { postcode: '7412', code: 'GM0002' },
];

function start() {
  const world = makeWorld();
  makeTree(world);
  return world;
}

describe('a table of postcodes', () => {
  test('is taken in whole, replaces the one before, and is written in the journal', () => {
    const world = start();
    expect(importPostcodes(world.system(), ROWS)).toEqual({ postcodes: 2, rows: 3 });
    expect(listByPostcode(world.visitor(), '7412').map((area) => area.name)).toEqual(['Rozendam', 'Tuinstad']);
    expect(importPostcodes(world.system(), ROWS.slice(0, 1))).toEqual({ postcodes: 1, rows: 1 });
    expect(listByPostcode(world.visitor(), '7412')).toEqual([]);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'areas.import_postcodes'")).toHaveLength(2);
  });

  test('with a code that is not on the map, or what is no postcode, changes nothing; nor does a stranger', () => {
    const world = start();
    importPostcodes(world.system(), ROWS);
    for (const bad of [
      { postcode: '7411', code: 'GM9999' },
      { postcode: '0411', code: 'GM0001' },
    ])
      expect(() => importPostcodes(world.system(), [...ROWS, bad])).toThrow('invalid');
    expect(() => importPostcodes(world.person(makePerson(world)), [])).toThrow('not_allowed');
    expect(listByPostcode(world.visitor(), '7412')).toHaveLength(2);
  });

  test('is searched as people write a postcode, and a place that begins with digits is no postcode', () => {
    expect(['7411', ' 7411 kt', '7411KT', '7411 Deventer', '0411', '74111', 'GM0150'].map(postcodeIn)).toEqual([
      ...['7411', '7411', '7411', null, null, null, null],
    ]);
    const world = start();
    expect(searchedAreas(world.visitor(), '7411 kt')).toMatchObject({ placed: [], postcode: 'no_table' });
    importPostcodes(world.system(), ROWS);
    const found = searchedAreas(world.visitor(), '7412 AB');
    expect([found.postcode, found.placed.map(({ area }) => area.code)]).toEqual(['known', ['GM0001', 'GM0002']]);
    expect(searchedAreas(world.visitor(), '9999')).toMatchObject({ placed: [], postcode: 'unknown' });
    expect(searchedAreas(world.visitor(), 'roz')).toMatchObject({ postcode: null });
  });
});
