import { describe, expect, test } from 'vitest';
import { lessonsExpected, weave } from './expected.ts';

const DAY = 86_400_000;
const START = new Date('2026-09-02T10:00:00Z');
const inDays = (days: number) => new Date(START.getTime() + days * DAY);
const modules = ['a', 'b', 'c', 'd'].map((id) => ({ lessons: [{ id: `${id}1` }, { id: `${id}2` }] }));
const meetings = [14, 28].map((days) => ({ startsAt: inDays(days), endsAt: inDays(days + 0.1) }));
const expectedAfter = (days: number) => lessonsExpected(modules, meetings, inDays(days)).length;

test('meetings lie between the modules in their order, the first in front, whatever their number', () => {
  const line = (modules: number, meetings: number) =>
    weave(modules, meetings)
      .map(({ kind, at }) => `${kind === 'meeting' ? 'b' : 'm'}${at + 1}`)
      .join(' ');
  expect(line(4, 2)).toBe('b1 m1 m2 b2 m3 m4');
  expect(line(2, 5)).toBe('b1 b2 b3 m1 b4 b5 m2');
  expect(line(3, 0)).toBe('m1 m2 m3');
});

describe('lessons that a group has read by now', () => {
  test('are none before and after the first meeting, until the second begins', () => {
    expect([13, 14, 27.9].map(expectedAfter)).toEqual([0, 0, 0]);
    expect(lessonsExpected(modules, meetings, inDays(28))).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  test('are all of them two weeks after the last meeting', () => {
    expect([28.1, 42, 42.1].map(expectedAfter)).toEqual([4, 4, 8]);
  });

  test('are none where no meeting is planned', () => {
    expect(lessonsExpected(modules, [], inDays(400))).toEqual([]);
  });
});
