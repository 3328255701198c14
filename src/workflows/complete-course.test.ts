import { describe, expect, test } from 'vitest';
import { listHeld } from '#domain/certification/index.ts';
import {
  endEnrolment,
  findAccess,
  finishLesson,
  giveFeedback,
  listCompletedCourses,
  listEnrolments,
  markAttendance,
} from '#domain/learning/index.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { BROKER, COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';

type Step = 'lessons' | 'work' | 'attendance';

/** A learner who does all of the coach course in the given order. */
function story(world: World) {
  const run = makeRun(world);
  const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
  const ada = () => world.person(enrolment.personId);
  const ben = () => world.person(run.trainerId);
  world.later(30 * DAY);
  const steps: Record<Step, () => void> = {
    lessons: () => {
      for (const lessonId of enrolment.frozen.lessonIds) finishLesson(ada(), { courseId: COACH, lessonId });
    },
    work: () =>
      giveFeedback(ben(), {
        submissionId: handInWork(world, enrolment).id,
        verdict: 'approved',
        strength: 'Sterk',
        nextStep: '',
      }),
    attendance: () => {
      const marks = [{ enrolmentId: enrolment.id, presencePercent: 100 }];
      for (const meeting of run.meetings) markAttendance(ben(), { meetingId: meeting.id, marks });
    },
  };
  return { enrolment, steps };
}

describe('completing a course', () => {
  test.each([
    [['lessons', 'work', 'attendance']],
    [['attendance', 'lessons', 'work']],
    [['work', 'attendance', 'lessons']],
  ] as Step[][][])('the last step that meets the rule gives one certificate of participation: %j', (order) => {
    const world = makeWorld();
    const { enrolment, steps } = story(world);
    for (const step of order.slice(0, 2)) steps[step]();
    expect(listHeld(world.visitor(), enrolment.personId)).toEqual([]);
    for (const step of order.slice(2)) steps[step]();
    const [credential, ...more] = listHeld(world.visitor(), enrolment.personId);
    expect(more).toEqual([]);
    expect(credential).toMatchObject({
      kind: 'participation',
      subject: COACH,
      sourceKey: `enrolment:${enrolment.id}`,
      validUntil: null,
    });
    expect(credential?.statement).toMatchObject({
      title: 'Coach van het alledaagse',
      netMinutes: 480,
      courseId: COACH,
    });
    expect(listCompletedCourses(world.system(), enrolment.personId)).toEqual([COACH]);
  });

  test('doing everything again completes it once, with one certificate', () => {
    const world = makeWorld();
    const { enrolment, steps } = story(world);
    for (const step of ['lessons', 'work', 'attendance'] as const) steps[step]();
    steps.lessons();
    steps.attendance();
    expect(listHeld(world.visitor(), enrolment.personId)).toHaveLength(1);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.complete_enrolment'")).toHaveLength(1);
  });

  test('the last step that an assessment asks opens the lessons that prepare for it, once, to be read without a trainer', () => {
    const world = makeWorld();
    const { enrolment, steps } = story(world);
    const prepared = () => findAccess(world.system(), enrolment.personId, 'koek-certificering');
    makeCredential(world, enrolment.personId, { kind: 'participation', subject: BROKER });
    expect(prepared()).toBeNull();
    for (const step of ['lessons', 'work', 'attendance', 'lessons'] as const) steps[step]();
    expect(prepared()).toMatchObject({ runId: null });
    expect(listEnrolments(world.system(), enrolment.personId)).toHaveLength(2);
  });

  test('a place that was refunded completes nothing, and a completed course of a refunded place opens nothing', () => {
    const world = makeWorld();
    const { enrolment, steps } = story(world);
    for (const step of ['lessons', 'work', 'attendance'] as const) steps[step]();
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    expect(listCompletedCourses(world.system(), enrolment.personId)).toEqual([]);
  });
});
