import { expect, test } from 'vitest';
import { slowest, timesOfFiles, timesOfSpecs } from '#tests/support/times.ts';

test('the time of a file is from its first test to its last, under its name in the repository', () => {
  expect(timesOfFiles([{ name: '/here/src/a.test.ts', startTime: 1_000, endTime: 3_500 }], '/here')).toEqual([
    { what: 'src/a.test.ts', seconds: 2.5 },
  ]);
});

test('the time of a journey is that of all its tests, wherever they stand', () => {
  const spec = (duration: number) => ({ file: 'a.spec.ts', tests: [{ results: [{ duration }] }] });
  expect(timesOfSpecs([{ specs: [spec(1_000)], suites: [{ specs: [spec(500)] }] }])).toEqual([
    { what: 'tests/e2e/a.spec.ts', seconds: 1.5 },
  ]);
});

test('the slowest ten stand first', () => {
  const lines = slowest(Array.from({ length: 12 }, (_, at) => ({ what: `file ${at}`, seconds: at })));
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('   11.0 s  file 11');
});
