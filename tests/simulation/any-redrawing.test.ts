import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Area } from '#domain/areas/index.ts';
import type { Licence } from '#domain/licensing/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import { takeInEdition } from '#src/workflows/redraw/take-in-edition.ts';
import { makeBuyer, makeLicence } from '#tests/support/make/licensing.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

/** Worlds tried; each holds up to five mergers, splits and wijken that go. */
const WORLDS = 250;
const GEMEENTEN = ['GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005', 'GM0006'];
const wijkOf = (code: string) => `WK${code.slice(2)}01`;
const provincieOf = (code: string) => (code <= 'GM0003' ? 'PV01' : 'PV02');

const area = (code: string, kind: Area['kind'], parentCode: string | null): Area => {
  return {
    code,
    name: code,
    kind,
    parentCode,
    validFrom: null,
    validTo: null,
    lat: null,
    lon: null,
    inhabitants: null,
    sourceYear: 2026,
  };
};
const TREE: Area[] = [
  area('NL', 'land', null),
  area('PV01', 'provincie', 'NL'),
  area('PV02', 'provincie', 'NL'),
  ...GEMEENTEN.flatMap((code) => [area(code, 'gemeente', provincieOf(code)), area(wijkOf(code), 'wijk', code)]),
];

type Redrawing = { merges: [string, string][]; gone: string[] };
const gemeente = fc.constantFrom(...GEMEENTEN);
const redrawing: fc.Arbitrary<Redrawing> = fc.record({
  merges: fc.array(
    fc.tuple(gemeente, gemeente).filter(([old, next]) => old !== next),
    { maxLength: 4 },
  ),
  gone: fc.subarray(GEMEENTEN.map(wijkOf), { maxLength: 2 }),
});
const wanted = fc.array(
  fc.record({
    buyer: fc.nat(1),
    areaCode: fc.constantFrom('PV01', 'PV02', ...GEMEENTEN, ...GEMEENTEN.map(wijkOf)),
    exclusive: fc.boolean(),
    scope: fc.constantFrom('work' as const, 'work' as const, 'train' as const),
  }),
  { minLength: 2, maxLength: 7 },
);

/** What the map says, told once more without the product: everything that `code` lies in, on the old map and on the new one. */
function around(code: string, merges: readonly [string, string][], seen = new Set<string>()): Set<string> {
  if (seen.has(code)) return seen;
  seen.add(code);
  if (code.startsWith('WK')) around(`GM${code.slice(2, 6)}`, merges, seen);
  if (code.startsWith('GM')) around(provincieOf(code), merges, seen);
  for (const [old, next] of merges) if (old === code) around(next, merges, seen);
  return seen;
}
const meet = (left: Licence, other: Licence, merges: readonly [string, string][]) => {
  const [mine = '', theirs = ''] = [left.areaCodes[0], other.areaCodes[0]];
  return (
    left.scope === other.scope &&
    (left.exclusive || other.exclusive) &&
    (around(mine, merges).has(theirs) || around(theirs, merges).has(mine))
  );
};

function sell(
  world: World,
  asked: { buyer: number; areaCode: string; exclusive: boolean; scope: 'work' | 'train' }[],
): Licence[] {
  const buyers = [makeBuyer(world, 'A'), makeBuyer(world, 'B')] as const;
  return asked.flatMap(({ buyer, ...right }) => {
    try {
      return [makeLicence(world, buyers[buyer as 0 | 1], right)];
    } catch (error) {
      if (isRefusal(error)) return [];
      throw error;
    }
  });
}

test('whatever is merged, split or dropped: every pair that would meet is told, and no other; with a pair nothing changes, without one nothing meets', () => {
  let stopped = 0;
  fc.assert(
    fc.property(wanted, redrawing, (asked, { merges, gone }) => {
      const world = makeWorld();
      takeInEdition(world.system(), { edition: '2026-01-01', areas: TREE, successions: [] });
      const licences = sell(world, asked);
      const before = world.rows('SELECT * FROM area_ancestors');
      const ended = new Set([...merges.map(([old]) => old), ...gone]);
      const successions = merges.map(([oldCode, newCode]) => ({
        oldCode,
        newCode,
        oldName: oldCode,
        newName: newCode,
        date: '2026-09-01',
        status: 'done' as const,
      }));
      const areas = TREE.filter((one) => !ended.has(one.code) && !ended.has(one.parentCode ?? ''));
      const told = takeInEdition(world.system(), { edition: '2027-01-01', areas, successions }).map(({ one, other }) =>
        [one.id, other.id].sort().join(),
      );
      const expected = licences.flatMap((licence, at) =>
        licences
          .slice(at + 1)
          .flatMap((other) => (meet(licence, other, merges) ? [[licence.id, other.id].sort().join()] : [])),
      );
      expect(told.sort()).toEqual(expected.sort());
      if (told.length > 0) {
        stopped += 1;
        expect(world.rows('SELECT * FROM area_ancestors')).toEqual(before);
      }
      world.open.close();
    }),
    { numRuns: WORLDS },
  );
  expect(stopped).toBeGreaterThan(WORLDS / 20);
}, 240_000);
