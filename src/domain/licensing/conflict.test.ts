import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areasOverlap, listAncestors } from '#domain/areas/index.ts';
import { addYears, yearFrom } from '#domain/calendar.ts';
import { Refusal } from '#domain/refusal.ts';
import { ALL_CODES } from '#tests/support/licence-oracle.ts';
import { askLicence, makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { findConflicts, findRoom, inConflict } from './conflict.ts';
import { listLicencesById } from './find.ts';
import { listFreeBeside } from './find-free.ts';

const right = fc.record({
  areaCode: fc.constantFrom(...ALL_CODES),
  scope: fc.constantFrom('work' as const, 'work' as const, 'train' as const),
  exclusive: fc.boolean(),
  startDay: fc.constantFrom('2026-09-02', '2026-12-01', '2027-09-02'),
});
const sold = fc.record({ right, granted: fc.boolean(), waits: fc.nat(20) });
const ALL_FREE = { scope: 'work', exclusive: true } as const;

/** Licences asked for one after the other, as far as the rules allow it; some are paid, some only held, some no longer held. */
function marketOf(sales: readonly { right: Parameters<typeof askLicence>[2]; granted: boolean; waits: number }[]) {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world);
  const ids: string[] = [];
  for (const { right: asked, granted, waits } of sales) {
    try {
      ids.push((granted ? makeLicence : askLicence)(world, buyer, asked).id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    world.later(waits * MINUTE);
  }
  return { ctx: world.system(), licences: listLicencesById(world.system(), ids) };
}

test('what the question finds is what the rule says of every licence that counts', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.array(sold, { maxLength: 8 }), right, (sales, { areaCode, startDay, ...wanted }) => {
      const { ctx, licences } = marketOf(sales);
      const claim = { ...wanted, areaCodes: [areaCode], ...yearFrom(startDay) };
      const counts = licences.filter((one) => one.grantedAt !== null || one.holdLapsesAt > ctx.now());
      const byRule = counts.filter((one) => inConflict(claim, one, (mine, theirs) => areasOverlap(ctx, mine, theirs)));
      const found = findConflicts(ctx, claim).map((one) => one.licenceId);
      expect(found.toSorted()).toEqual(byRule.map((one) => one.id).toSorted());
      seen.add(found.length);
    }),
    { numRuns: 120, seed: 20261128 },
  );
  expect(seen.size).toBeGreaterThan(2);
}, 120_000);

test('what is free beside an area is the same, whether it is known what keeps a claim out of it or not', () => {
  let skipped = 0;
  fc.assert(
    fc.property(fc.array(sold, { maxLength: 6 }), fc.constantFrom(...ALL_CODES), fc.nat(1), (sales, code, years) => {
      const { ctx } = marketOf(sales);
      const claim = { ...ALL_FREE, ...yearFrom(addYears('2026-09-02', years)) };
      const conflicts = findConflicts(ctx, { ...claim, areaCodes: [code] });
      const above = listAncestors(ctx, code).map((one) => one.code);
      const taken = new Set(conflicts.map((one) => one.takenCode).filter((one) => above.includes(one)));
      expect(findRoom(ctx, { ...claim, areaCodes: [code] }, above)).toEqual(
        conflicts.length === 0
          ? null
          : {
              onlyHeld: conflicts.every((one) => one.heldUntil !== null),
              anyExclusive: conflicts.some((one) => one.exclusive),
              taken,
            },
      );
      expect(listFreeBeside(ctx, code, claim, taken)).toEqual(listFreeBeside(ctx, code, claim));
      if (conflicts.some((one) => one.takenCode !== code)) skipped += 1;
    }),
    { numRuns: 120, seed: 20261128 },
  );
  expect(skipped).toBeGreaterThan(10);
}, 120_000);
