import { expect, test } from 'vitest';
import { portionOf } from './shown-pages.ts';

const pages = (count: number) => Array.from({ length: count }, () => ({ lines: [], picture: true }));

test('a long file is read in portions, and an address that asks for none gives the nearest', () => {
  const numbers = (asked: string | null) => portionOf(pages(23), asked).pages.map(({ number }) => number);
  expect(numbers(null)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(numbers('3')).toEqual([21, 22, 23]);
  expect(numbers('99')).toEqual([21, 22, 23]);
  for (const odd of ['0', '-1', 'x', '1e3', '']) expect(portionOf(pages(23), odd).part).toBe(1);
  expect(portionOf([], null)).toEqual({ pages: [], parts: 1, part: 1 });
});
