import { expect, test } from 'vitest';
import { blockFaults, blocksOf } from './plan-blocks.ts';

const table = (...rows: string[]) =>
  ['## Het verloop', '', '| Minuten | Wat u doet |', '| --- | --- |', ...rows].join('\n');

test('the blocks of a plan are the rows of its table, in whole minutes', () => {
  expect(blocksOf(table('| 0–25 | Aan tafel. |', '| 25–60 | Kijk naar *wij*. |'))).toEqual([
    { minutes: 25, text: 'Aan tafel.' },
    { minutes: 35, text: 'Kijk naar wij.' },
  ]);
});

test('rows join on, go forward and fill the meeting; anything else is told with its line', () => {
  expect(blockFaults(table('| 0–25 | Een. |', '| 25–60 | Twee. |'), 60)).toEqual([]);
  expect(blockFaults(table('| 0–25 | Een. |', '| 30–60 | Twee. |'), 60)).toEqual([
    { line: 6, sentence: 'This row begins at 30 and the one before ends at 25.' },
  ]);
  expect(blockFaults(table('| 0–25 | Een. |', '| 25–20 | Twee. |'), 20)).toHaveLength(1);
  expect(blockFaults(table('| 0–25 | Een. |'), 60)).toEqual([
    { line: 5, sentence: 'The table ends at 25 minutes and the plan says 60.' },
  ]);
  expect(blockFaults('Geen tabel.', 60)).toHaveLength(1);
});
