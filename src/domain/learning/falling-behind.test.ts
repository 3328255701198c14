import { describe, expect, test } from 'vitest';
import { meetingsMissed, type ProgressFacts, signsOf } from './falling-behind.ts';

/** Noon in Amsterdam. */
const NOW = new Date('2026-10-01T10:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const WELL: ProgressFacts = {
  startedAt: ago(40),
  completedAt: null,
  lastActiveAt: ago(1),
  expected: 8,
  done: 8,
  percents: [100, null, null, null, null, null],
  attendanceAsked: 80,
  hasMet: true,
};
const signs = (other: Partial<ProgressFacts>) => signsOf({ ...WELL, ...other }, NOW);

describe('who falls behind', () => {
  test('is nobody who keeps up, who completed the course, or whose group has not met', () => {
    const bad = { lastActiveAt: null, done: 0, percents: [0] };
    expect([signs({}), signs({ ...bad, completedAt: ago(1) }), signs({ ...bad, hasMet: false })]).toEqual([[], [], []]);
  });

  test('read nothing a week after the place came, and not a day sooner', () => {
    expect(signs({ lastActiveAt: null, startedAt: ago(7) })).toEqual(['not_begun']);
    expect(signs({ lastActiveAt: null, startedAt: ago(6) })).toEqual([]);
  });

  test('read for the last time three weeks ago, as who is reminded', () => {
    expect([signs({ lastActiveAt: ago(21) }), signs({ lastActiveAt: ago(20) })]).toEqual([['quiet'], []]);
  });

  test('read less than three quarters of what is expected by now', () => {
    expect([signs({ done: 5 }), signs({ done: 6 }), signs({ done: 0, expected: 0 })]).toEqual([['lessons'], [], []]);
  });

  test('missed the last meeting that was marked, or more than leaves room for the certificate', () => {
    expect(signs({ percents: [100, 0, null, null, null, null] })).toEqual(['absent']);
    expect(signs({ percents: [0, 100, null, null, null, null] })).toEqual([]);
    expect(signs({ percents: [0, 0, 100, null, null, null] })).toEqual(['absent']);
    expect(signs({ percents: [0, 100, null, null, null], attendanceAsked: 0 })).toEqual([]);
    expect(signs({ percents: [] })).toEqual([]);
  });

  test('shows every sign, the gravest first', () => {
    expect(signs({ lastActiveAt: null, done: 0, percents: [0, null] })).toEqual(['not_begun', 'lessons', 'absent']);
  });
});

test('a meeting counts as missed once it is marked so', () => {
  expect(meetingsMissed([100, 0, 50, null, 0])).toBe(2);
});
