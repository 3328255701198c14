import { expect, test } from 'vitest';
import { lifeLine } from './life-line.ts';

const moment = (number: number, tone: string) => ({ number, values: { moment: 'Iets', tone } });

test('a life line rises where it was light and sinks where it was heavy; what is left open lies between', () => {
  const { points, path } = lifeLine([moment(1, 'light'), moment(2, ''), moment(4, 'heavy'), moment(5, 'plain')]);
  expect(points.map(({ x }) => x)).toEqual([100, 300, 500, 700]);
  expect(points.map(({ y }) => y)).toEqual([18, 50, 82, 50]);
  expect([path.startsWith('M100 18C'), path.endsWith('700 50')]).toEqual([true, true]);
});

test('without a moment there is no line', () => {
  expect(lifeLine([])).toEqual({ points: [], path: '' });
});
