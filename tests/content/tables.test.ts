import { expect, test } from 'vitest';
import { everyTableFault, tableFaults } from './tables.ts';

const tableWith = (cell: string, head = 'Doen') =>
  `Eerst dit.\n\n| Tijd | ${head} |\n| --- | --- |\n| 0–5 | ${cell} |\n`;

test('every table in a lesson, a plan, a story or a page can be shown', () => {
  expect(everyTableFault()).toEqual([]);
});

test.each(['Wie is *we*, en wie niet?', 'Zeg het **nu**.', 'Vraag 1 (kort)', 'Zij zei: “ja”.'])(
  'a cell may say %s',
  (cell) => {
    expect(tableFaults('les.mdx', tableWith(cell))).toEqual([]);
  },
);

test.each([
  '[hier](/methode)',
  '`code`',
  '<Term id="x" />',
  '***beide***',
  'een *halve',
  '~~weg~~',
  'https://klimroute.example',
  '{2 + 2}',
])('a cell may not hold %s', (cell) => {
  expect(tableFaults('les.mdx', tableWith(cell))).toMatchObject([{ file: 'les.mdx', line: 5 }]);
});

test('a head may not stress a word', () => {
  expect(tableFaults('les.mdx', tableWith('Koffie', '*Doen*'))).toMatchObject([{ line: 3 }]);
});
