import { describe, expect, test } from 'vitest';
import { readAreaTable } from '#db/areas/read.ts';
import { type AreaTable, areasOverlap, findStop, importAreas, lastEdition, listPlanned } from '#domain/areas/index.ts';
import { findLicence, territoryOf, withdrawLicence } from '#domain/licensing/index.ts';
import { areaAnswer } from '#src/queries/area-answer.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import {
  askLicence,
  makeBuyer,
  makeCertified,
  makeLicence,
  makeNamed,
  makeTree,
  SUCCESSIONS,
  TREE,
} from '#tests/support/make/licensing.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { confirmMerger } from './confirm-merger.ts';
import { takeInEdition } from './take-in-edition.ts';

const MERGER = {
  oldCode: 'GM0002',
  oldName: 'Tuinstad',
  newCode: 'GM0001',
  newName: 'Rozendam',
  date: '2027-01-01',
  status: 'done' as const,
};
const merged: AreaTable = {
  edition: '2027-01-01',
  areas: TREE.filter((area) => area.code !== 'GM0002'),
  successions: [...SUCCESSIONS, MERGER],
};

function start() {
  const world = makeWorld();
  makeTree(world);
  return {
    world,
    tafel: makeBuyer(world, 'De Lange Tafel'),
    stoelen: makeBuyer(world, 'Zeven Stoelen'),
    eve: makePerson(world, { roles: ['administrator'] }),
  };
}
const map = (world: World) => world.rows('SELECT * FROM area_ancestors UNION ALL SELECT code, valid_to FROM areas');

describe('a new map', () => {
  test('without a wijk still keeps its gemeente from whoever comes after the wijk was sold exclusively', () => {
    const { world, tafel, stoelen } = start();
    makeLicence(world, tafel, { areaCode: 'WK000101' });
    expect(
      takeInEdition(world.system(), { ...merged, areas: TREE.filter((area) => !/^(WK000101|BU)/.test(area.code)) }),
    ).toEqual([]);
    for (const areaCode of ['GM0001', 'PV01'])
      expect(() => askLicence(world, stoelen, { areaCode }), areaCode).toThrow(/conflict/);
  });

  test('that merges two gemeenten that were sold exclusively is not read in; the pair is told, and kept for the administrator', () => {
    const { world, tafel, stoelen } = start();
    const licence = makeLicence(world, tafel, { areaCode: 'GM0001' });
    const other = makeLicence(world, stoelen, { areaCode: 'GM0002' });
    const before = map(world);
    expect(takeInEdition(world.system(), merged)).toMatchObject([
      { one: { id: licence.id }, other: { id: other.id }, oneCode: 'GM0001', otherCode: 'GM0002' },
    ]);
    expect(map(world)).toEqual(before);
    expect(lastEdition(world.system())?.edition).toBe('2026-01-01');
    expect(findStop(world.system())).toMatchObject({
      edition: '2027-01-01',
      pairs: [{ one: licence.id, other: other.id }],
    });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'areas.import_edition'")).toHaveLength(1);
    withdrawLicence(world.person(makePerson(world, { roles: ['administrator'] })), {
      licenceId: other.id,
      reason: 'redrawn',
    });
    expect(takeInEdition(world.system(), merged)).toEqual([]);
    expect([findStop(world.system()), areasOverlap(world.system(), 'GM0001', 'GM0002')]).toEqual([null, true]);
  });

  test('may bring together what does not conflict: shared ones, other rights, terms that do not meet, and years that are over', () => {
    const { world, tafel, stoelen } = start();
    makeLicence(world, tafel, { areaCode: 'GM0001', exclusive: false });
    makeLicence(world, stoelen, { areaCode: 'GM0002', exclusive: false });
    makeLicence(world, stoelen, { areaCode: 'GM0002', scope: 'train' });
    world.later(366 * DAY);
    makeLicence(world, tafel, { areaCode: 'GM0001', startDay: '2027-09-10' });
    makeLicence(world, stoelen, { areaCode: 'GM0002', startDay: '2028-09-01' });
    expect(takeInEdition(world.system(), merged)).toMatchObject([{ oneCode: 'GM0001', otherCode: 'GM0002' }]);
    world.later(375 * DAY);
    expect(takeInEdition(world.system(), merged)).toEqual([]);
  });

  test('is refused by the database as well, whoever writes it', () => {
    const { world, tafel, stoelen } = start();
    makeLicence(world, tafel, { areaCode: 'GM0001' });
    makeLicence(world, stoelen, { areaCode: 'GM0002' });
    expect(() => importAreas(world.system(), merged)).toThrow();
    expect(areasOverlap(world.system(), 'GM0001', 'GM0002')).toBe(false);
    world.open.exec("INSERT INTO area_ancestors VALUES ('GM0002', 'GM0001')");
    const seal = `INSERT INTO area_confirmations VALUES ('GM0002', 'GM0001', ${world.now().getTime()}, 'per_x', 'x')`;
    expect(() => world.open.exec(seal)).toThrow(/guard: two licences would meet/);
  });
});

describe('Wijdemeren goes to Hilversum on 1 January 2027', () => {
  const whole = readAreaTable();
  const table = { ...whole, areas: whole.areas.filter((area) => /^(NL|PV27)$|^..(1696|0402)/.test(area.code)) };
  const CONFIRM = { oldCode: 'GM1696', newCode: 'GM0402', reason: 'Wet tot samenvoeging' };
  function gooi() {
    const world = makeWorld();
    importAreas(world.system(), table);
    return {
      world,
      tafel: makeBuyer(world, 'De Lange Tafel'),
      stoelen: makeBuyer(world, 'Zeven Stoelen'),
      eve: makePerson(world, { roles: ['administrator'] }),
    };
  }

  test('when the administrator confirms it, and not while two organisations hold them exclusively', () => {
    const { world, tafel, stoelen, eve } = gooi();
    const wijdemeren = makeLicence(world, tafel, { areaCode: 'GM1696' });
    const hilversum = makeLicence(world, stoelen, { areaCode: 'GM0402' });
    const pair = [
      { number: wijdemeren.number, organisation: 'De Lange Tafel', area: 'Wijdemeren', exclusive: true },
      { number: hilversum.number, organisation: 'Zeven Stoelen', area: 'Hilversum', exclusive: true },
    ].map((licence) => expect.objectContaining(licence));
    expect(() => confirmMerger(world.person(eve), CONFIRM)).toThrow(
      expect.objectContaining({ code: 'licensing.would_meet', facts: { pairs: [pair] } }),
    );
    expect(listPlanned(world.system())).toHaveLength(1);
    expect(() => confirmMerger(world.person(tafel.coordinatorId), CONFIRM)).toThrow(/not_allowed/);
    withdrawLicence(world.person(eve), { licenceId: hilversum.id, reason: 'redrawn' });
    confirmMerger(world.person(eve), CONFIRM);
    confirmMerger(world.person(eve), CONFIRM);
    expect(listPlanned(world.system())).toEqual([]);
    expect(() => askLicence(world, stoelen, { areaCode: 'GM0402' })).toThrow(
      expect.objectContaining({
        code: 'licensing.area_taken',
        facts: expect.objectContaining({ taken: 'Wijdemeren' }),
      }),
    );
  });

  test('each licence keeps the territory it was sold for, and Wijdemeren goes by both names', () => {
    const { world, tafel, stoelen, eve } = gooi();
    const named = (buyer: typeof tafel, areaCode: string, startDay = '2026-09-02') => {
      const licence = makeLicence(world, buyer, { areaCode, exclusive: false, startDay });
      makeNamed(world, buyer, licence.id, makeCertified(world, buyer, `Mens van ${areaCode}`).personId);
      return licence;
    };
    const sold = named(tafel, 'GM1696');
    named(stoelen, 'GM0402');
    confirmMerger(world.person(eve), CONFIRM);
    const who = (code: string) => {
      const { whole, inParts } = areaAnswer(world.visitor(), code);
      return [whole, inParts].map((holders) => holders.map((holder) => holder.organisation));
    };
    expect(areaAnswer(world.visitor(), 'GM0402')).toMatchObject({
      exists: true,
      tookOver: expect.not.arrayContaining(['Wijdemeren']),
    });
    world.later(130 * DAY);
    expect(who('GM1696')).toEqual([['De Lange Tafel'], []]);
    expect(who('WK169600')).toEqual([['De Lange Tafel'], []]);
    expect(who('GM0402')).toEqual([['Zeven Stoelen'], ['De Lange Tafel']]);
    expect(areaAnswer(world.visitor(), 'GM0402').tookOver).toContain('Wijdemeren');
    expect(areaAnswer(world.visitor(), 'GM1696')).toMatchObject({ exists: false, successors: [{ name: 'Hilversum' }] });
    const licence = findLicence(world.system(), sold.id);
    expect(licence && territoryOf(world.system(), licence)).toEqual([
      { code: 'GM1696', name: 'Wijdemeren', nowIn: ['Hilversum'] },
    ]);
    named(makeBuyer(world, 'Nieuwe Buren'), 'GM0402', '2027-01-10');
    expect(who('GM1696')[0]).toEqual(['De Lange Tafel', 'Nieuwe Buren']);
  });
});
