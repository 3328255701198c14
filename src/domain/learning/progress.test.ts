import { describe, expect, test } from 'vitest';
import { endEnrolment, finishLesson, listProgress, openLesson } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';

const LESSON = { courseId: COACH, lessonId: 'cva-tafel' };

describe('a lesson', () => {
  test('is opened and finished by who has a place', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    const opened = world.now();
    openLesson(world.person(enrolment.personId), LESSON);
    expect(listProgress(world.system(), enrolment.id)).toEqual([
      { lessonId: LESSON.lessonId, firstOpenedAt: opened, finishedAt: null },
    ]);
    world.later(MINUTE);
    finishLesson(world.person(enrolment.personId), LESSON);
    expect(listProgress(world.system(), enrolment.id)).toEqual([
      { lessonId: LESSON.lessonId, firstOpenedAt: opened, finishedAt: world.now() },
    ]);
  });

  test('opened and finished twice keeps the first moments', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    finishLesson(world.person(enrolment.personId), LESSON);
    const first = listProgress(world.system(), enrolment.id);
    world.later(MINUTE);
    openLesson(world.person(enrolment.personId), LESSON);
    finishLesson(world.person(enrolment.personId), LESSON);
    expect(listProgress(world.system(), enrolment.id)).toEqual(first);
  });

  test('may be read in any order', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    finishLesson(world.person(enrolment.personId), { courseId: COACH, lessonId: 'cva-afspraken' });
    expect(listProgress(world.system(), enrolment.id).map((row) => row.lessonId)).toEqual(['cva-afspraken']);
  });

  test('that is not in the course is not there', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    for (const action of [openLesson, finishLesson]) {
      expect(() => action(world.person(enrolment.personId), { courseId: COACH, lessonId: 'tm-zes-soorten' })).toThrow(
        /not_found/,
      );
      expect(() => action(world.person(enrolment.personId), { courseId: BROKER, lessonId: 'tm-zes-soorten' })).toThrow(
        /not_found/,
      );
    }
  });

  test('cannot be opened or finished without a place: by a stranger, the trainer, a visitor, or after a refund', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const ctx of [
      world.person(makePerson(world)),
      world.person(run.trainerId),
      world.visitor(),
      world.person(enrolment.personId),
    ]) {
      expect(() => openLesson(ctx, LESSON)).toThrow(/not_found/);
      expect(() => finishLesson(ctx, LESSON)).toThrow(/not_found/);
    }
    expect(world.rows('SELECT 1 FROM lesson_progress')).toEqual([]);
  });

  test('counts for this learner only, not for the twin in the same run', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const [item, twin] = [makeEnrolment(world, { run }), makeEnrolment(world, { run })];
    finishLesson(world.person(item.personId), LESSON);
    expect(listProgress(world.system(), twin.id)).toEqual([]);
  });
});
