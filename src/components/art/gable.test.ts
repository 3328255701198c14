import { expect, test } from 'vitest';
import { gablePath } from './gable.ts';

/** Walks a path of M, h, v and z and gives its corners. */
function corners(path: string): Array<[number, number]> {
  let at: [number, number] = [0, 0];
  return [...path.matchAll(/([Mhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)].map(([, verb, first, second]) => {
    const value = Number(first);
    at = verb === 'M' ? [value, Number(second)] : verb === 'h' ? [at[0] + value, at[1]] : [at[0], at[1] + value];
    return at;
  });
}

test('a gable ends on its base, as wide as it was asked to be', () => {
  const walked = corners(gablePath({ x: 10, base: 200, width: 120, wall: 60, steps: 3, rise: 12, top: 30 }));
  expect(walked.at(-1)).toEqual([130, 200]);
});

test('a gable is as high as its wall, its steps and its top', () => {
  const walked = corners(gablePath({ x: 0, base: 100, width: 60, wall: 30, steps: 2, rise: 10, top: 20 }));
  expect(Math.min(...walked.map(([, y]) => y))).toBe(100 - 30 - 3 * 10);
});

test('a gable is the same on both sides', () => {
  const walked = corners(gablePath({ x: 0, base: 0, width: 80, wall: 20, steps: 4, rise: 5, top: 16 }));
  const mirrored = walked.map(([x, y]) => [80 - x, y]).reverse();
  expect(walked).toEqual(mirrored);
});
