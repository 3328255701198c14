import { describe, expect, test } from 'vitest';
import {
  addDays,
  clockFault,
  dayOf,
  daysAfter,
  endOfTerm,
  instantAt,
  midnight,
  midnightAfter,
  monthsAfter,
  readDay,
  weekdayOf,
  yearFrom,
  yearOf,
} from './calendar.ts';

describe('a local day', () => {
  test('begins at midnight in Amsterdam, in winter, in summer and on the days that the clock moves', () => {
    expect(midnight('2027-01-15').toISOString()).toBe('2027-01-14T23:00:00.000Z');
    expect(midnight('2027-07-15').toISOString()).toBe('2027-07-14T22:00:00.000Z');
    expect(midnight('2027-03-28').toISOString()).toBe('2027-03-27T23:00:00.000Z');
    expect(midnight('2027-03-29').toISOString()).toBe('2027-03-28T22:00:00.000Z');
    expect(midnight('2027-10-31').toISOString()).toBe('2027-10-30T22:00:00.000Z');
    expect(midnight('2027-11-01').toISOString()).toBe('2027-10-31T23:00:00.000Z');
  });

  test('is the day on the clock of Amsterdam, whatever the day in UTC', () => {
    expect(dayOf(new Date('2027-01-14T22:59:59.999Z'))).toBe('2027-01-14');
    expect(dayOf(new Date('2027-01-14T23:00:00.000Z'))).toBe('2027-01-15');
    expect(dayOf(new Date('2027-07-14T22:00:00.000Z'))).toBe('2027-07-15');
  });

  test('gives a year that joins on to the next one without a gap or an overlap', () => {
    const first = yearFrom('2027-03-01');
    expect(first.startsAt).toEqual(midnight('2027-03-01'));
    expect(yearFrom('2028-03-01').startsAt).toEqual(first.endsAt);
    expect(yearFrom('2028-02-29').endsAt).toEqual(midnight('2029-02-28'));
  });

  test('is not read from what is no day', () => {
    for (const text of ['', '2027-02-30', '27-02-01', '2027-2-1', '2027-13-01', 'morgen', '2027-01-01T00:00'])
      expect(readDay(text)).toBeNull();
    expect(readDay('2028-02-29')).toBe('2028-02-29');
  });
});

describe('a term', () => {
  test('of days keeps the time on the clock, also over the night that it moves', () => {
    expect(daysAfter(new Date('2027-03-27T09:00:00Z'), 1).toISOString()).toBe('2027-03-28T08:00:00.000Z');
    expect(daysAfter(new Date('2027-10-30T08:00:00Z'), 1).toISOString()).toBe('2027-10-31T09:00:00.000Z');
    expect(midnightAfter(new Date('2027-10-30T22:30:00Z'), 1)).toEqual(midnight('2027-11-01'));
  });

  test('of months ends on the same day of the month, or on its last', () => {
    expect(monthsAfter(new Date('2028-02-29T12:00:00Z'), 36)).toEqual(new Date('2031-02-28T12:00:00Z'));
    expect(monthsAfter(new Date('2027-01-31T12:00:00Z'), 1)).toEqual(new Date('2027-02-28T12:00:00Z'));
    expect(monthsAfter(new Date('2026-11-30T23:30:00Z'), 36)).toEqual(new Date('2029-11-30T23:30:00Z'));
    expect(monthsAfter(new Date('2026-12-15T10:00:00Z'), 6)).toEqual(new Date('2027-06-15T09:00:00Z'));
  });

  test('of six weeks begins the day after and closes with its last day', () => {
    expect(endOfTerm(new Date('2026-11-28T14:00:00Z'), 42)).toEqual(midnight('2027-01-10'));
    expect(endOfTerm(new Date('2027-02-20T23:30:00Z'), 42)).toEqual(midnight('2027-04-05'));
  });
});

describe('a day', () => {
  test('is followed by the next over the turn of a year, and knows its place in the week', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekdayOf('2026-11-28')).toBe(6);
    expect(yearOf(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  });

  test('has an hour that does not exist, and one that comes twice', () => {
    expect(instantAt('2026-07-01', '09:30').toISOString()).toBe('2026-07-01T07:30:00.000Z');
    expect(instantAt('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });
});

test('a local time that the clock skips or strikes twice is told from one that there is once', () => {
  expect(clockFault('2027-03-28', '02:30')).toBe('skipped');
  expect(clockFault('2027-10-31', '02:30')).toBe('twice');
  for (const time of ['01:59', '03:00']) expect(clockFault('2027-03-28', time)).toBeNull();
  expect(clockFault('2027-07-15', '02:30')).toBeNull();
});
