import { expect, test } from 'vitest';
import { namedRows } from './table-rows.ts';

const markdown =
  '<thead><tr><th>Wat</th><th>Voor <em>wie</em>?</th></tr></thead><tbody><tr><td>Een bank</td><td>de straat</td></tr><tr><td>Soep</td><td></td></tr></tbody>';

test('each cell of a row knows its column, and the first cell is the head of the row', () => {
  const html = namedRows(markdown);
  expect(html).toContain('<tr role="row"><th scope="row" role="rowheader">Een bank</th><td role="cell" data-th="Voor wie?">de straat</td></tr>');
  expect(html).toContain('<th scope="row" role="rowheader">Soep</th><td role="cell" data-th="Voor wie?"></td>');
});

test('the heads of the columns are heads', () => {
  expect(namedRows(markdown)).toContain('<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Wat</th>');
});

test('a quotation mark in a head does not end the attribute', () => {
  expect(namedRows(markdown.replace('Voor', 'Wat "zegt" u, voor'))).toContain('data-th="Wat &quot;zegt&quot; u, voor wie?"');
});
