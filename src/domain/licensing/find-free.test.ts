import { expect, test } from 'vitest';
import { makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { listFreeBeside } from './index.ts';
import { readLicences } from './read.ts';
import { standingIs } from './standing.ts';

const YEAR = { startsAt: new Date('2026-10-01T22:00:00Z'), endsAt: new Date('2027-10-01T22:00:00Z') };
const CLAIM = { scope: 'work', exclusive: true, ...YEAR } as const;
const codes = (areas: readonly { code: string }[]) => areas.map(({ code }) => code);

test('what is free beside an area comes the nearest first; what lies nobody knows where, last', () => {
  const world = makeWorld();
  makeTree(world);
  expect(codes(listFreeBeside(world.system(), 'GM0003', CLAIM))).toEqual(['GM0002', 'GM0001']);
  expect(codes(listFreeBeside(world.system(), 'GM0002', CLAIM))).toEqual(['GM0001', 'GM0003']);
  const elsewhere = makeWorld();
  makeTree(elsewhere);
  elsewhere.open.exec("UPDATE areas SET lat = NULL WHERE code = 'GM0002'");
  expect(codes(listFreeBeside(elsewhere.system(), 'GM0003', CLAIM))).toEqual(['GM0001', 'GM0002']);
});

test('where all beside it is taken, what lies beside the area above it is free', () => {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world);
  makeLicence(world, buyer, { areaCode: 'PV01', startDay: '2026-10-02' });
  expect(codes(listFreeBeside(world.system(), 'GM0001', CLAIM))).toEqual(['PV02']);
});

test('licences are chosen by how they stand, the newest first, and as many as are asked for', () => {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world);
  const ask = (areaCode: string, startDay?: string) => makeLicence(world, buyer, { areaCode, startDay }).id;
  const first = ask('GM0001', '2026-10-02');
  const running = ask('GM0002');
  world.later(1000);
  const second = ask('GM0003', '2026-10-02');
  const ids = (standing: Parameters<typeof standingIs>[0], most?: number) =>
    readLicences(world.system(), standingIs(standing, world.now()), { most }).map(({ id }) => id);
  expect(ids('not_yet')).toEqual([second, first]);
  expect(ids('not_yet', 1)).toEqual([second]);
  expect(ids('waiting_for_person')).toEqual([running]);
  for (const other of ['held', 'lapsed', 'released', 'in_force', 'ended', 'refunded', 'unpaid', 'withdrawn'] as const)
    expect(ids(other), other).toEqual([]);
});
