import { expect, test } from 'vitest';
import { toThin } from './thin.ts';

const NOW = new Date('2026-11-28T13:30:00Z');
const HOUR = 3_600_000;
const every = (minutes: number, hours: number) =>
  Array.from({ length: (hours * 60) / minutes }, (_, n) => new Date(NOW.getTime() - n * minutes * 60_000));

function kept(made: Date[]): string[] {
  const gone = new Set(toThin(made, NOW));
  return made.filter((at) => !gone.has(at)).map((at) => at.toISOString());
}

test('a year and a half of copies each quarter of an hour is thinned to hours, days and months', () => {
  const left = kept(every(15, 18 * 30 * 24));
  const within = (from: number, to: number) =>
    left.filter((at) => {
      const age = NOW.getTime() - new Date(at).getTime();
      return age >= from * HOUR && age < to * HOUR;
    }).length;
  expect(within(0, 2)).toBe(8);
  expect(within(2, 48)).toBe(46);
  expect(within(48, 30 * 24)).toBe(28);
  expect(within(30 * 24, 366 * 24)).toBe(11);
  expect(within(366 * 24, 99_999)).toBe(0);
});

test('of each day and month the newest stays', () => {
  const days = ['2026-11-20T03:00:00Z', '2026-11-20T23:00:00Z', '2026-05-02T10:00:00Z', '2026-05-30T10:00:00Z'];
  expect(kept(days.map((at) => new Date(at)))).toEqual(['2026-11-20T23:00:00.000Z', '2026-05-30T10:00:00.000Z']);
});

test('the newest of all stays, however old', () => {
  expect(kept([new Date('2020-01-01T00:00:00Z'), new Date('2019-01-01T00:00:00Z')])).toEqual([
    '2020-01-01T00:00:00.000Z',
  ]);
});

test('thinning again what was thinned removes nothing', () => {
  const left = kept(every(60, 24 * 400)).map((at) => new Date(at));
  expect(toThin(left, NOW)).toEqual([]);
});
