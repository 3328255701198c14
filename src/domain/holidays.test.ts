import { expect, test } from 'vitest';
import { endOfTermOnWorkingDay } from './calendar.ts';
import { isHoliday } from './holidays.ts';

test.each([
  ['2026-01-01', 'New Year'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-04-27', 'King’s Day'],
  ['2026-05-05', 'Liberation Day'],
  ['2026-05-14', 'Ascension Day'],
  ['2026-05-25', 'Whit Monday'],
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-26', 'Boxing Day'],
  ['2025-04-26', 'King’s Day, a day early because the 27th is a Sunday'],
  ['2038-04-26', 'the latest Easter Monday'],
  ['2285-03-23', 'the earliest Easter Monday'],
])('%s is a holiday: %s', (day) => {
  expect(isHoliday(day)).toBe(true);
});

test.each(['2026-04-05', '2026-04-26', '2025-04-27', '2026-12-24', '2026-05-04'])('%s is none', (day) => {
  expect(isHoliday(day)).toBe(false);
});

test.each([
  // Bought on a Monday: the fourteenth day is a Monday, and it ends with that day.
  ['2026-11-02T10:00:00Z', '2026-11-16T23:00:00Z'],
  // Just before and just after midnight in Amsterdam.
  ['2026-11-02T22:59:59Z', '2026-11-16T23:00:00Z'],
  ['2026-11-02T23:00:00Z', '2026-11-17T23:00:00Z'],
  // The fourteenth day is a Saturday: to the end of Monday.
  ['2026-11-07T10:00:00Z', '2026-11-23T23:00:00Z'],
  // It is Christmas Day, on a Friday: to the end of Monday 28 December.
  ['2026-12-11T10:00:00Z', '2026-12-28T23:00:00Z'],
  // The clock is put forward in between.
  ['2026-03-16T10:00:00Z', '2026-03-30T22:00:00Z'],
])('fourteen days from %s end at %s', (at, end) => {
  expect(endOfTermOnWorkingDay(new Date(at), 14)).toEqual(new Date(end));
});
