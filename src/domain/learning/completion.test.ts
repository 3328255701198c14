import { describe, expect, test } from 'vitest';
import { completeEnrolment, completionOf, meetingsCounted } from '#domain/learning/index.ts';
import { makeEnrolment } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';

const rule = { lessons: 'all', attendancePercent: 80, assignments: 'all' } as const;
const done = {
  lessonIds: ['a', 'b'],
  finishedLessonIds: ['b', 'a'],
  assignmentIds: ['x'],
  approvedAssignmentIds: ['x'],
  presencePercents: [100, 50, 100],
};

describe('the rule of a course', () => {
  test('is met when every part is met', () => {
    expect(completionOf(done, rule)).toEqual({
      lessons: { done: 2, of: 2, met: true },
      assignments: { done: 1, of: 1, met: true },
      attendance: { done: 83, of: 80, met: true },
      met: true,
    });
  });

  test.each([
    ['a lesson is not finished', { finishedLessonIds: ['a'] }],
    ['an assignment is not approved', { approvedAssignmentIds: [] }],
    ['attendance is just under the share', { presencePercents: [100, 50, 50, 100] }],
    ['a planned meeting has not been yet', { presencePercents: [100, 0] }],
  ])('is not met when %s', (_, changed) => {
    expect(completionOf({ ...done, ...changed }, rule).met).toBe(false);
  });

  test('is told in meetings too, halves for halves, and says the same as in percents', () => {
    expect(meetingsCounted([100, 50, 0, 0, 50], 80)).toEqual({ all: 5, attended: 2, needed: 4 });
    expect(meetingsCounted([50, 0, 0], 80)).toEqual({ all: 3, attended: 0.5, needed: 2.5 });
    expect(meetingsCounted([], 80)).toEqual({ all: 0, attended: 0, needed: 0 });
    for (let all = 1; all <= 8; all += 1)
      for (let half = 0; half <= 2 * all; half += 1) {
        const percents = Array.from({ length: all }, (_, at) => 50 * Math.max(0, Math.min(2, half - 2 * at)));
        for (const asked of [50, 70, 75, 80, 90, 100]) {
          const { attended, needed } = meetingsCounted(percents, asked);
          const { met } = completionOf({ ...done, presencePercents: percents }, { ...rule, attendancePercent: asked });
          expect(met).toBe(attended >= needed);
        }
      }
  });

  test('counts what was promised at the start, not lessons finished beside it', () => {
    expect(completionOf({ ...done, finishedLessonIds: ['a', 'new', 'other'] }, rule).lessons).toEqual({
      done: 1,
      of: 2,
      met: false,
    });
  });

  test('exactly the share is enough; parts not asked for are met', () => {
    expect(completionOf({ ...done, presencePercents: [100, 100, 100, 100, 0] }, rule).met).toBe(true);
    expect(completionOf({ ...done, presencePercents: [] }, rule).met).toBe(true);
    expect(
      completionOf(
        { ...done, finishedLessonIds: [], approvedAssignmentIds: [] },
        { lessons: 'none', assignments: 'none', attendancePercent: 0 },
      ).met,
    ).toBe(true);
  });
});

describe('completing an enrolment', () => {
  test('waits for the rule, and is not for the learner to do', () => {
    const world = makeWorld();
    const { id, personId } = makeEnrolment(world);
    expect(completeEnrolment(world.system(), { enrolmentId: id })).toBe(false);
    expect(() => completeEnrolment(world.person(personId), { enrolmentId: id })).toThrow('learning.only_the_product');
    expect(world.rows('SELECT 1 FROM completions')).toEqual([]);
  });

  test('asks only for the assignments that the rule names, and never for one that was not promised', () => {
    const named = { ...rule, assignments: ['a1', 'not-promised'] };
    const facts = { ...done, assignmentIds: ['a1', 'a2'], approvedAssignmentIds: ['a1'] };
    expect(completionOf(facts, named).assignments).toEqual({ done: 1, of: 1, met: true });
    expect(completionOf({ ...facts, approvedAssignmentIds: ['a2'] }, named).met).toBe(false);
  });
});
