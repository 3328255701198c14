import { expect, test } from 'vitest';
import { tableRows } from './table-rows.ts';

const markdown =
  '<thead><tr><th>Wat</th><th>Voor wie?</th></tr></thead><tbody><tr><td>Een bank</td><td>de straat</td></tr><tr><td>Soep</td><td></td></tr></tbody>';

test('the first row of a table holds its heads, the others its cells', () => {
  expect(tableRows(markdown)).toEqual({
    heads: ['Wat', 'Voor wie?'],
    rows: [
      ['Een bank', 'de straat'],
      ['Soep', ''],
    ],
  });
});

test('what HTML had to escape is text again', () => {
  expect(tableRows(markdown.replace('Een bank', 'Melk &amp; koffie &lt; &#39;thee&#39;')).rows[0]?.[0]).toBe("Melk & koffie < 'thee'");
});

test('markup in a cell stops the build instead of getting lost', () => {
  expect(() => tableRows(markdown.replace('Soep', '<em>Soep</em>'))).toThrow('holds text only');
});
