import { describe, expect, test } from 'vitest';
import { dayOf, midnight, readDay, yearFrom } from './local-day.ts';

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
    for (const text of ['', '2027-02-30', '27-02-01', '2027-2-1', '2027-13-01', 'morgen', '2027-01-01T00:00']) expect(readDay(text)).toBeNull();
    expect(readDay('2028-02-29')).toBe('2028-02-29');
  });
});
