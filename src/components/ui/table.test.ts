import { expect, test } from 'vitest';
import { tableClass } from './table.ts';

test('a table asks more room as its longest words and numbers ask it', () => {
  const room = (word: string) => tableClass([[word], ['Datum', '21 september 2026'], ['Bedrag', '€\u00a01.150']]);
  expect(room('Naam')).toBe('kr-table--30');
  expect(room('Gasselterboerveen')).toBe('kr-table--30');
  expect(tableClass(Array.from({ length: 6 }, () => ['verantwoordelijk']))).toBe('kr-table--72');
});

test('a word too long for any column asks no more than the longest that a column is made for', () => {
  expect(tableClass([['a'.repeat(80)]])).toBe(tableClass([['a'.repeat(30)]]));
});

test('what would need more room than any page has is shown as cards', () => {
  expect(tableClass(Array.from({ length: 12 }, () => ['welzijnsorganisatie']))).toBe('kr-table--cards');
});

test('a label with its icon, a number and an empty cell are measured too', () => {
  expect(
    tableClass([
      ['Stand', { status: 'valid', label: 'Wacht op iemand anders' }],
      ['Nr', 12, null, undefined],
    ]),
  ).toBe('kr-table--30');
});
