import { describe, expect, test } from 'vitest';
import { importAreas } from '#domain/areas/index.ts';
import { withdrawLicence } from '#domain/licensing/index.ts';
import { confirmMerger } from '#src/workflows/redraw/confirm-merger.ts';
import { takeInEdition } from '#src/workflows/redraw/take-in-edition.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeLicence, SUCCESSIONS, TREE } from '#tests/support/make/licensing.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { searchLicences } from './admin-licences.ts';
import { readRedrawing, requirePlannedMerger } from './redrawing.ts';

const PLAN = {
  oldCode: 'GM0002',
  oldName: 'Tuinstad',
  newCode: 'GM0001',
  newName: 'Rozendam',
  date: '2027-01-01',
  status: 'planned' as const,
};

function start() {
  const world = makeWorld();
  importAreas(world.system(), { edition: '2026-01-01', areas: TREE, successions: [...SUCCESSIONS, PLAN] });
  const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
  return {
    world,
    eve: () => world.person(eve),
    tafel: makeBuyer(world, 'De Lange Tafel'),
    stoelen: makeBuyer(world, 'Zeven Stoelen'),
  };
}

describe('the page about areas', () => {
  test('tells of a planned merger which licences it touches and which would conflict, and nothing else', () => {
    const { world, eve, tafel, stoelen } = start();
    makeLicence(world, tafel, { areaCode: 'WK000101' });
    makeLicence(world, stoelen, { areaCode: 'GM0003' });
    expect(requirePlannedMerger(eve(), 'GM0002', 'GM0001')).toMatchObject({
      passed: false,
      touched: [{ organisation: 'De Lange Tafel', area: 'Hofwijk' }],
      pairs: [],
    });
    const tuinstad = makeLicence(world, stoelen, { areaCode: 'GM0002' });
    expect(requirePlannedMerger(eve(), 'GM0002', 'GM0001').pairs).toEqual([]);
    const bosrand = makeLicence(world, stoelen, { areaCode: 'WK000102' });
    withdrawLicence(eve(), { licenceId: bosrand.id, reason: 'asked' });
    makeLicence(world, tafel, { areaCode: 'GM0001', scope: 'train' });
    expect(requirePlannedMerger(eve(), 'GM0002', 'GM0001')).toMatchObject({ touched: { length: 3 }, pairs: [] });
    withdrawLicence(eve(), { licenceId: tuinstad.id, reason: 'asked' });
    makeLicence(world, stoelen, { areaCode: 'GM0002', scope: 'train' });
    expect(requirePlannedMerger(eve(), 'GM0002', 'GM0001').pairs).toMatchObject([
      [{ area: 'Rozendam' }, { area: 'Tuinstad' }],
    ]);
    expect(() => confirmMerger(eve(), { ...PLAN, reason: 'x' })).toThrow(
      expect.objectContaining({
        code: 'licensing.would_meet',
        facts: {
          pairs: [
            [
              expect.objectContaining({ area: 'Rozendam', exclusive: true }),
              expect.objectContaining({ area: 'Tuinstad', exclusive: true }),
            ],
          ],
        },
      }),
    );
    world.later(130 * DAY);
    expect(requirePlannedMerger(eve(), 'GM0002', 'GM0001').passed).toBe(true);
  });

  test('shows a stop with its pairs until it is over, and who confirmed what and why', () => {
    const { world, eve, tafel, stoelen } = start();
    makeLicence(world, tafel, { areaCode: 'GM0001' });
    const other = makeLicence(world, stoelen, { areaCode: 'GM0002' });
    const next = {
      edition: '2027-01-01',
      areas: TREE,
      successions: [...SUCCESSIONS, { ...PLAN, status: 'done' as const }],
    };
    takeInEdition(world.system(), next);
    expect(readRedrawing(eve()).stop).toMatchObject({
      edition: '2027-01-01',
      pairs: [[{ organisation: 'De Lange Tafel' }, { organisation: 'Zeven Stoelen' }]],
    });
    withdrawLicence(eve(), { licenceId: other.id, reason: 'redrawn' });
    confirmMerger(eve(), { ...PLAN, reason: 'Wet van 3 juni' });
    takeInEdition(world.system(), next);
    expect(readRedrawing(eve())).toMatchObject({
      stop: null,
      planned: [],
      confirmed: [{ oldName: 'Tuinstad', byName: 'Eve', reason: 'Wet van 3 juni' }],
      edition: { edition: '2027-01-01' },
    });
  });

  test('is for administrators', () => {
    const { world, tafel } = start();
    for (const ctx of [world.visitor(), world.person(tafel.coordinatorId)]) {
      expect(() => readRedrawing(ctx)).toThrow();
      expect(() => requirePlannedMerger(ctx, 'GM0002', 'GM0001')).toThrow();
      expect(() => searchLicences(ctx, { text: '', standing: null, at: null })).toThrow();
    }
  });
});

test('licences are found by number, organisation, area and standing, the newest first', () => {
  const { world, eve, tafel, stoelen } = start();
  const first = makeLicence(world, tafel, { areaCode: 'GM0001' });
  world.later(DAY);
  const second = makeLicence(world, stoelen, { areaCode: 'GM0004', startDay: '2026-09-03' });
  withdrawLicence(eve(), { licenceId: second.id, reason: 'asked' });
  const find = (text: string, standing: Parameters<typeof searchLicences>[1]['standing'] = null) =>
    searchLicences(eve(), { text, standing, at: null }).rows.map((row) => row.id);
  expect([
    find(''),
    find('zeven'),
    find('rozendam'),
    find(first.number.toLowerCase()),
    find('', 'withdrawn'),
    find('', 'held'),
  ]).toEqual([[second.id, first.id], [second.id], [first.id], [first.id], [second.id], []]);
  expect(searchLicences(eve(), { text: '', standing: null, at: null })).toMatchObject({ next: null, previous: null });
});
