import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, dueBefore, REMINDERS, reminderKinds, type When } from './reminders.ts';

const whens: When[] = reminderKinds.map((kind) => REMINDERS[kind].when);
/** Ten years that hold every change of the clock, to the minute. */
const instants = fc
  .integer({ min: 0, max: 10 * 366 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));

test('what is due, asked of a moment or asked from now, is one and the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...whens),
      instants,
      fc.integer({ min: -4 * 24 * 60, max: 30 * 24 * 60 }),
      (when, moment, later) => {
        const now = new Date(moment.getTime() + later * 60_000);
        expect(dueAt(when, moment) <= now).toBe(moment < dueBefore(when, now));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('the day before is a day on the calendar, also when the clock goes back', () => {
  const { when } = REMINDERS['learning.meeting_tomorrow'];
  expect(dueAt(when, new Date('2026-10-26T08:00:00Z'))).toEqual(new Date('2026-10-25T09:00:00Z'));
  expect(dueAt(when, new Date('2026-10-25T08:00:00Z'))).toEqual(new Date('2026-10-24T08:00:00Z'));
});
