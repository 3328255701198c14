import { describe, expect, test } from 'vitest';
import type { SchemeRules } from '#src/catalogue/port.ts';
import { adviceOf, differTooFar } from './advice.ts';

const LEVELS = [1, 2, 3, 4];
const rules: SchemeRules = {
  passLevel: 3,
  tolerance: { acrossPassLevel: true, levelsApart: 2 },
  validityMonths: 36,
  appealWeeks: 6,
};
const IDS = ['K1a', 'K2a'];
const mark = (levels: readonly number[]) =>
  levels.map((level, at) => ({ criterionId: IDS[at] ?? '', level, reason: 'Regel 1' }));
const pairs = LEVELS.flatMap((a) => LEVELS.map((b) => [a, b] as const));
const everyRule = LEVELS.flatMap((passLevel) =>
  [true, false].flatMap((acrossPassLevel) =>
    [1, 2, 3].map(
      (levelsApart): SchemeRules => ({
        ...rules,
        passLevel: passLevel as 3,
        tolerance: { acrossPassLevel, levelsApart },
      }),
    ),
  ),
);

describe('what two marks say, for every pair of marks on two criteria and every rule', () => {
  test('a pass needs both marks on the pass level everywhere', () => {
    for (const each of everyRule) {
      for (const first of pairs) {
        for (const second of pairs) {
          const advice = adviceOf(IDS, { first: mark(first), second: mark(second) }, each);
          const apart = IDS.some((_, at) => differTooFar(first[at] ?? 0, second[at] ?? 0, each));
          const bothReach = [...first, ...second].every((level) => level >= each.passLevel);
          expect(advice.kind).toBe(apart ? 'third_needed' : bothReach ? 'pass' : 'fail');
        }
      }
    }
  });

  test('they differ too far across the pass level or that many levels apart, whichever came first', () => {
    for (const [a, b] of pairs) {
      expect(differTooFar(a, b, rules)).toBe(a >= 3 !== b >= 3 || Math.abs(a - b) >= 2);
      expect(differTooFar(a, b, rules)).toBe(differTooFar(b, a, rules));
    }
    expect(differTooFar(2, 3, { ...rules, tolerance: { acrossPassLevel: false, levelsApart: 2 } })).toBe(false);
    expect(differTooFar(3, 4, { ...rules, tolerance: { acrossPassLevel: false, levelsApart: 1 } })).toBe(true);
  });
});

describe('what three marks say, for every triple on two criteria', () => {
  const triples = pairs.flatMap((first) => pairs.flatMap((second) => pairs.map((third) => ({ first, second, third }))));
  const adviceFor = ({ first, second, third }: (typeof triples)[number]) =>
    adviceOf(IDS, { first: mark(first), second: mark(second), third: mark(third) }, rules);

  test('a criterion is met when two of the three reach the pass level, and nothing is averaged', () => {
    for (const triple of triples) {
      const met = IDS.every(
        (_, at) => [triple.first, triple.second, triple.third].filter((levels) => (levels[at] ?? 0) >= 3).length >= 2,
      );
      expect(adviceFor(triple).kind).toBe(met ? 'pass' : 'fail');
    }
    expect(adviceFor({ first: [4, 4], second: [2, 2], third: [2, 4] }).kind).toBe('fail');
  });

  test('no single assessor makes a candidate pass, from whichever seat', () => {
    for (const triple of triples) {
      for (const seat of ['first', 'second', 'third'] as const) {
        const others = (['first', 'second', 'third'] as const).filter((item) => item !== seat);
        const alone = others.every((other) => triple[other].every((level) => level < 3));
        if (alone) expect(adviceFor(triple).kind).toBe('fail');
      }
    }
  });

  test('a higher level never turns a pass into a fail', () => {
    for (const triple of triples) {
      if (adviceFor(triple).kind !== 'pass') continue;
      for (const seat of ['first', 'second', 'third'] as const) {
        const [item, two] = triple[seat];
        expect(adviceFor({ ...triple, [seat]: [Math.min(4, item + 1), two] }).kind).toBe('pass');
      }
    }
  });

  test('marks that are missing say nothing, and a criterion without a level is not met', () => {
    expect(adviceOf(IDS, { first: mark([4, 4]) }, rules).kind).toBe('marks_missing');
    expect(adviceOf(IDS, {}, rules).kind).toBe('marks_missing');
    expect(
      adviceOf(
        IDS,
        { first: mark([4]), second: mark([4]) },
        { ...rules, tolerance: { acrossPassLevel: false, levelsApart: 3 } },
      ).kind,
    ).toBe('fail');
  });
});
