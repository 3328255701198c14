import { expect, test } from 'vitest';
import { finishLesson, hashOfQuestion, recallQuestion } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { countFiveMinutes, findFiveMinutes } from './five-minutes.ts';
import { requireHardQuestions } from './hard-questions.ts';

test('five minutes shows the next question, what was answered just now, and then that it is done', () => {
  const world = makeWorld();
  const { personId } = makeEnrolment(world, { run: makeRun(world, { meetings: [90] }) });
  const me = () => world.person(personId);
  finishLesson(me(), { courseId: COACH, lessonId: 'cva-tafel' });
  expect([countFiveMinutes(me()), findFiveMinutes(me(), null).shown]).toEqual([0, null]);
  world.later(2 * DAY);
  for (const [at, left] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const shown = findFiveMinutes(me(), null).shown;
    expect(shown).toMatchObject({ answered: false, card: null });
    const asked = shown?.asked;
    if (!asked) throw new Error(`no question ${at}`);
    const of = { courseId: COACH, practiceId: asked.practice.id, questionId: asked.question.id };
    recallQuestion(me(), { ...of, chosen: 'wachten', hash: hashOfQuestion(asked.question), times: 0 });
    const address = Object.values(of).join('.');
    expect(findFiveMinutes(me(), address).shown).toMatchObject({ answered: true, card: { chosen: 'wachten' } });
    expect(countFiveMinutes(me())).toBe(left);
    expect(findFiveMinutes(world.person(makePerson(world)), address).shown).toBeNull();
  }
  expect(findFiveMinutes(me(), null)).toMatchObject({
    shown: null,
    sitting: { answeredToday: 2, nextOn: '2026-09-07' },
  });
});

test('the questions that a group finds hard are there for its own trainer alone', () => {
  const world = makeWorld();
  const run = makeRun(world);
  expect(requireHardQuestions(world.person(run.trainerId), run.id)).toMatchObject({ questions: [], least: 5 });
  const other = world.person(makePerson(world, { roles: ['trainer'] }));
  expect(() => requireHardQuestions(other, run.id)).toThrow(/not_there|not_found/);
});
