import { describe, expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { SUCCESSIONS, TREE } from '#tests/support/make/licensing.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import {
  ancestorCodes,
  areasOverlap,
  codesAround,
  confirmSuccession,
  findStop,
  importAreas,
  lastEdition,
  listConfirmed,
  listPlanned,
  listSuccessions,
  requireArea,
  stopImport,
} from './index.ts';

const PLAN = {
  oldCode: 'GM0002',
  oldName: 'Tuinstad',
  newCode: 'GM0001',
  newName: 'Rozendam',
  date: '2027-01-01',
  status: 'planned' as const,
};
const table = { edition: '2026-01-01', areas: TREE, successions: [...SUCCESSIONS, PLAN] };
const next = (changed: Partial<typeof table>) => ({ ...table, edition: '2027-01-01', ...changed });
const CONFIRM = { oldCode: 'GM0002', newCode: 'GM0001', reason: 'Wet van 3 juni 2026' };

function start() {
  const world = makeWorld();
  importAreas(world.system(), table);
  const eve = makePerson(world, { roles: ['administrator'] });
  return { world, eve, ctx: world.system() };
}

describe('a newer edition', () => {
  test('ends what it leaves out, which stays in what it lay in', () => {
    const { ctx } = start();
    importAreas(
      ctx,
      next({ areas: TREE.filter((area) => !['WK000101', 'BU00010101', 'BU00010102'].includes(area.code)) }),
    );
    expect(requireArea(ctx, 'WK000101').validTo).toBe('2027-01-01');
    expect(areasOverlap(ctx, 'WK000101', 'WK000101')).toBe(true);
    for (const above of ['WK000101', 'GM0001', 'PV01', 'NL'])
      expect(areasOverlap(ctx, 'BU00010101', above), above).toBe(true);
    expect(lastEdition(ctx)?.edition).toBe('2027-01-01');
  });

  test('that moves a gemeente to another provincie leaves it in the old one too, with every wijk that is new in it', () => {
    const { ctx } = start();
    const moved = TREE.map((area) => (area.code === 'GM0001' ? { ...area, parentCode: 'PV02' } : area));
    const wijk = { ...moved[9], code: 'WK000103', name: 'Nieuwland', parentCode: 'GM0001' } as (typeof TREE)[number];
    importAreas(ctx, next({ areas: [...moved, wijk] }));
    expect(['PV01', 'PV02'].map((provincie) => areasOverlap(ctx, 'WK000103', provincie))).toEqual([true, true]);
  });

  test('that says a planned merger is done has it once, and ends the old gemeente on that day', () => {
    const { ctx } = start();
    importAreas(
      ctx,
      next({
        areas: TREE.filter((area) => area.code !== 'GM0002'),
        successions: [{ ...PLAN, date: '2027-01-02', status: 'done' }],
      }),
    );
    expect(listSuccessions(ctx, 'GM0002').filter((succession) => succession.oldCode === 'GM0002')).toMatchObject([
      { status: 'done', date: '2027-01-02' },
    ]);
    expect(requireArea(ctx, 'GM0002').validTo).toBe('2027-01-02');
    expect(areasOverlap(ctx, 'GM0002', 'GM0001')).toBe(true);
    expect(listPlanned(ctx)).toEqual([]);
  });

  test('that names a plan no more forgets it', () => {
    const { ctx } = start();
    importAreas(ctx, next({ successions: SUCCESSIONS }));
    expect(listPlanned(ctx)).toEqual([]);
    expect(areasOverlap(ctx, 'GM0002', 'GM0001')).toBe(false);
  });

  test('is refused when it is older than the last, and leaves nothing behind when its check says no', () => {
    const { ctx, world } = start();
    importAreas(ctx, next({}));
    expect(() => importAreas(ctx, table)).toThrow('areas.older_edition');
    const fewer = next({ edition: '2028-01-01', areas: TREE.slice(0, 5) });
    const refuse = () => {
      throw new Error('no');
    };
    expect(() => importAreas(ctx, fewer, refuse)).toThrow('no');
    expect([lastEdition(ctx)?.edition, requireArea(ctx, 'BU00010101').validTo]).toEqual(['2027-01-01', null]);
    expect(() => importAreas(world.person(makePerson(world)), fewer)).toThrow(/not_allowed/);
  });
});

describe('a planned merger', () => {
  test('is confirmed by an administrator, with a reason and a line in the journal: the old gemeente lies in the new one, and ends on its day', () => {
    const { world, eve, ctx } = start();
    confirmSuccession(world.person(eve), CONFIRM);
    expect(areasOverlap(ctx, 'GM0002', 'BU00010101')).toBe(false);
    expect(areasOverlap(ctx, 'GM0002', 'GM0001')).toBe(true);
    expect(requireArea(ctx, 'GM0002').validTo).toBe('2027-01-01');
    expect(listConfirmed(ctx)).toMatchObject([
      { oldName: 'Tuinstad', newName: 'Rozendam', by: eve, reason: CONFIRM.reason, status: 'done' },
    ]);
    const [line] = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb = 'areas.confirm_succession'");
    expect(line?.entry).not.toContain('Wet');
  });

  test('confirmed twice is confirmed once, and an edition that still calls it planned changes nothing of that', () => {
    const { world, eve, ctx } = start();
    confirmSuccession(world.person(eve), CONFIRM);
    confirmSuccession(world.person(eve), CONFIRM);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'areas.confirm_succession'")).toHaveLength(1);
    importAreas(ctx, next({ edition: '2026-07-01' }));
    expect(listSuccessions(ctx, 'GM0002').map((succession) => succession.status)).toEqual(['done', 'done']);
    expect([listPlanned(ctx), requireArea(ctx, 'GM0002').validTo]).toEqual([[], '2027-01-01']);
  });

  test('is refused without a reason, where nothing is planned, and to everybody but an administrator', () => {
    const { world, eve, ctx } = start();
    expect(() => confirmSuccession(world.person(eve), { ...CONFIRM, reason: '  ' })).toThrow('areas.reason_needed');
    expect(() => confirmSuccession(world.person(eve), { ...CONFIRM, newCode: 'GM0003' })).toThrow(/not_found/);
    for (const stranger of [ctx, world.visitor(), world.person(makePerson(world, { roles: ['trainer'] }))]) {
      expect(() => confirmSuccession(stranger, CONFIRM)).toThrow(/not_allowed/);
    }
    expect(listPlanned(ctx)).toHaveLength(1);
  });

  test('is asked about beforehand as if it had happened, and afterwards by the day', () => {
    const { world, eve, ctx } = start();
    expect(ancestorCodes(ctx, 'GM0002', PLAN)).toEqual(new Set(['GM0002', 'PV01', 'NL', 'GM0001']));
    expect(ancestorCodes(ctx, 'GM0003', PLAN).has('GM0001')).toBe(false);
    confirmSuccession(world.person(eve), CONFIRM);
    expect(codesAround(ctx, 'GM0002', '2026-12-31').has('GM0001')).toBe(false);
    expect(codesAround(ctx, 'GM0002', '2027-01-01').has('GM0001')).toBe(true);
  });
});

describe('an edition that was stopped', () => {
  test('waits until it or a newer one is read in; the same stop twice is one line', () => {
    const { world, ctx } = start();
    const pairs = [{ one: 'lic_1', other: 'lic_2', oneCode: 'GM0001', otherCode: 'GM0002' }];
    expect(findStop(ctx)).toBeNull();
    const at = world.now();
    stopImport(ctx, { edition: '2027-01-01', pairs });
    world.later(DAY);
    stopImport(world.system(), { edition: '2027-01-01', pairs });
    expect(findStop(ctx)).toEqual({ edition: '2027-01-01', pairs, at });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'areas.stop_import'")).toHaveLength(1);
    importAreas(world.system(), next({}));
    expect(findStop(ctx)).toBeNull();
    expect(() => stopImport(world.visitor(), { edition: '2028-01-01', pairs })).toThrow(/not_allowed/);
  });
});

test('what lies in what is never taken away from the database', () => {
  const { world } = start();
  expect(() => world.open.exec("DELETE FROM area_ancestors WHERE code = 'WK000101'")).toThrow(/guard/);
  expect(() => world.open.exec("DELETE FROM areas WHERE code = 'BU00010101'")).toThrow(/guard/);
});
