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
  expect(tableRows(markdown.replace('Een bank', 'Melk &amp; koffie &lt; &#39;thee&#39;')).rows[0]?.[0]).toBe(
    "Melk & koffie < 'thee'",
  );
});

test('a word that the author stressed stays stressed', () => {
  expect(
    tableRows(markdown.replace('Een bank', 'Wie is <em>we</em>, en <strong>wie</strong> niet?')).rows[0]?.[0],
  ).toEqual({
    pieces: [
      { text: 'Wie is ' },
      { text: 'we', stress: 'em' },
      { text: ', en ' },
      { text: 'wie', stress: 'strong' },
      { text: ' niet?' },
    ],
  });
});

test.each([
  '<a href="/">Soep</a>',
  '<code>Soep</code>',
  '<em>Soep <code>x</code></em>',
  '<em>Soep <strong>x</strong></em>',
])('other markup in a cell, such as %s, is refused instead of getting lost', (cell) => {
  expect(() => tableRows(markdown.replace('Soep', cell))).toThrow('stressed words only');
});

test('a head is text, because on a phone it stands before each cell', () => {
  expect(() => tableRows(markdown.replace('Voor wie?', 'Voor <em>wie</em>?'))).toThrow('stressed words only');
});
