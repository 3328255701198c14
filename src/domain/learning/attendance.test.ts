import { describe, expect, test } from 'vitest';
import { changeTrainer } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, makeWorld } from '#tests/support/world.ts';
import { checkIn, requireCheckInCode } from './check-in.ts';
import { LONGEST_NOTE, markAttendance, type Presence } from './mark-attendance.ts';
import { listMarksOf, listPresenceAt } from './standing.ts';
import { findLastSave, undoAttendance } from './undo-attendance.ts';

/** A group of three at the start of its first meeting of three hours. */
function atTheMeeting() {
  const world = makeWorld();
  const run = makeRun(world);
  const people = ['Bo', 'Teun', 'Wil'].map((name) =>
    makeEnrolment(world, { run, personId: makePerson(world, { name }) }),
  );
  const [bo, teun, wil] = people;
  const meeting = run.meetings[0];
  if (!bo || !teun || !wil || !meeting) throw new Error('a group of three');
  world.later(14 * DAY);
  const trainer = () => world.person(run.trainerId);
  const mark = (marks: readonly Presence[], othersThere = false) =>
    markAttendance(trainer(), { meetingId: meeting.id, marks, othersThere });
  const marks = () => {
    const there = listPresenceAt(world.system(), meeting.id);
    return people.map(({ id }) => there.get(id)?.percent ?? null);
  };
  const undo = (save = findLastSave(trainer(), meeting.id)?.seq ?? 0) =>
    undoAttendance(trainer(), { meetingId: meeting.id, save });
  return { world, run, meeting, bo, teun, wil, trainer, mark, marks, undo };
}

describe('who was at a meeting', () => {
  test('is everybody in one call, without whom something was written down of before or is said now', () => {
    const { bo, teun, mark, marks } = atTheMeeting();
    mark([{ enrolmentId: bo.id, presencePercent: 0 }]);
    expect(mark([{ enrolmentId: teun.id, lateMinutes: 20 }], true)).toBe(2);
    expect(marks()).toEqual([0, 100, 100]);
    expect(mark([], true)).toBe(0);
  });

  test('counts who missed less than half of it as there, and who missed half or more for half', () => {
    const { bo, teun, wil, mark, marks, world, meeting } = atTheMeeting();
    mark([
      { enrolmentId: bo.id, lateMinutes: 89 },
      { enrolmentId: teun.id, lateMinutes: 90 },
      { enrolmentId: wil.id, earlyMinutes: 179 },
    ]);
    expect(marks()).toEqual([100, 50, 50]);
    expect(listPresenceAt(world.system(), meeting.id).get(wil.id)).toMatchObject({
      lateMinutes: null,
      earlyMinutes: 179,
    });
    mark([{ enrolmentId: wil.id, presencePercent: 100 }]);
    expect(listMarksOf(world.system(), wil).get(meeting.id)).toMatchObject({ percent: 100, earlyMinutes: null });
  });

  test.each([0, -1, 180, 1.5, Number.NaN])(
    'takes no %s minutes of three hours, and then nothing is marked',
    (minutes) => {
      const { bo, teun, mark, marks } = atTheMeeting();
      expect(() =>
        mark([
          { enrolmentId: bo.id, presencePercent: 100 },
          { enrolmentId: teun.id, lateMinutes: minutes },
        ]),
      ).toThrow(
        expect.objectContaining({
          code: 'learning.minutes_outside',
          facts: { most: 179 },
          field: `minuten-${teun.id}`,
        }),
      );
      expect(marks()).toEqual([null, null, null]);
    },
  );

  test('has a note that stays when only the mark changes, and that the journal does not hold', () => {
    const { bo, mark, world, meeting } = atTheMeeting();
    mark([{ enrolmentId: bo.id, presencePercent: 0, note: ' Belde af ' }]);
    mark([{ enrolmentId: bo.id, presencePercent: 100 }]);
    expect(listPresenceAt(world.system(), meeting.id).get(bo.id)).toMatchObject({ percent: 100, note: 'Belde af' });
    expect(JSON.stringify(world.rows('SELECT * FROM journal'))).not.toContain('Belde af');
    expect(() => mark([{ enrolmentId: bo.id, presencePercent: 0, note: 'x'.repeat(LONGEST_NOTE + 1) }])).toThrow(
      expect.objectContaining({ code: 'learning.note_too_long', field: `opmerking-${bo.id}` }),
    );
  });

  test('says how late somebody came who checked in after the first half', () => {
    const { world, run, meeting, bo, trainer } = atTheMeeting();
    world.later(2 * HOUR);
    checkIn(world.person(bo.personId), { code: requireCheckInCode(trainer(), run, meeting) });
    expect(listPresenceAt(world.system(), meeting.id).get(bo.id)).toMatchObject({ percent: 50, lateMinutes: 120 });
  });
});

describe('what was written down last', () => {
  test('is taken back as one: everybody stands as before, and who was not marked is not marked again', () => {
    const { bo, mark, marks, undo, world } = atTheMeeting();
    mark([{ enrolmentId: bo.id, lateMinutes: 100, note: 'Trein' }]);
    mark([{ enrolmentId: bo.id, presencePercent: 0, note: '' }], true);
    expect(marks()).toEqual([0, 100, 100]);
    undo();
    expect(marks()).toEqual([50, null, null]);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.clear_attendance'")).toHaveLength(2);
    undo();
    expect(marks()).toEqual([null, null, null]);
  });

  test('taken back twice is taken back once', () => {
    const { mark, marks, undo, trainer, meeting, bo } = atTheMeeting();
    mark([{ enrolmentId: bo.id, presencePercent: 0 }]);
    mark([], true);
    const { seq = 0 } = findLastSave(trainer(), meeting.id) ?? {};
    undo(seq);
    undo(seq);
    expect(marks()).toEqual([0, null, null]);
  });

  test('is not taken back over what was written down after it', () => {
    const { mark, undo, trainer, meeting, bo, marks } = atTheMeeting();
    mark([], true);
    const { seq = 0 } = findLastSave(trainer(), meeting.id) ?? {};
    mark([{ enrolmentId: bo.id, presencePercent: 0 }]);
    expect(() => undo(seq)).toThrow('learning.attendance_changed');
    expect(() => undo(seq + 99)).toThrow('learning.attendance_changed');
    expect(marks()).toEqual([0, 100, 100]);
  });

  test('leaves a check-in by code after it as it is', () => {
    const { world, run, meeting, bo, teun, trainer, mark, marks, undo } = atTheMeeting();
    mark([{ enrolmentId: bo.id, presencePercent: 0 }]);
    checkIn(world.person(teun.personId), { code: requireCheckInCode(trainer(), run, meeting) });
    undo();
    expect(marks()).toEqual([null, 100, null]);
  });

  test('is not there for a stranger, nor for who led the run before', () => {
    const { world, run, meeting, mark, bo, undo } = atTheMeeting();
    mark([], true);
    const others = [makeRun(world).trainerId, bo.personId, makePerson(world, { roles: ['administrator'] })];
    for (const person of others)
      expect(() => undoAttendance(world.person(person), { meetingId: meeting.id, save: 1 })).toThrow(/not_found/);
    const trainerId = makePerson(world, { roles: ['trainer'] });
    changeTrainer(world.person(others[2] ?? ''), { runId: run.id, trainerId, why: '' });
    expect(() => undo()).toThrow(/not_found/);
    undoAttendance(world.person(trainerId), { meetingId: meeting.id, save: 1 });
  });
});
