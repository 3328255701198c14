import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from './context.ts';
import { canConcern, dueAt, dueBefore, REMINDERS, reminderKinds, timesOf } from './reminders.ts';

const whens = reminderKinds.flatMap((kind) => timesOf(REMINDERS[kind].when));
/** Ten years that hold every change of the clock, to the minute. */
const instants = fc
  .integer({ min: 0, max: 10 * 366 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));

test('what is due, asked of a moment or asked from now, is one and the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...whens),
      instants,
      fc.integer({ min: -124 * 24 * 60, max: 34 * 24 * 60 }),
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

test('what comes to a role is not told to who has another, or none', () => {
  const kindsOf = (roles: Role[], coordinates: string[] = []) => {
    const who = { roles: new Set(roles), coordinates: new Set(coordinates) };
    return new Set(reminderKinds.filter((kind) => canConcern(kind, who)));
  };
  const learner = kindsOf([]);
  const anybody = ['participant', 'waiting', 'holder', 'buyer'];
  expect(learner).toEqual(new Set(reminderKinds.filter((kind) => anybody.includes(REMINDERS[kind].to))));
  const more = (roles: Role[], coordinates?: string[]) => [...kindsOf(roles, coordinates).difference(learner)];
  expect(more(['trainer'])).toEqual(['learning.work_waiting']);
  expect(more(['assessor'])).toEqual(['assessment.assigned']);
  expect(more(['certification_officer'])).toEqual(['assessment.seat_open', 'assessment.ready']);
  expect(more(['administrator'])).toEqual([]);
  expect(more([], ['org_1'])).toEqual(['licensing.warned']);
});
