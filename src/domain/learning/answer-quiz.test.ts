import { describe, expect, test } from 'vitest';
import { answerQuiz, fitsQuiz, listQuizAttempts, resultOf } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';

const QUIZ = { courseId: COACH, quizId: 'cva-quiz-luisteren' };
const RIGHT = { stilte: 'wachten', oplossing: 'vragen' };

describe('a practice quiz', () => {
  test('tells per question whether the answer is right, and why', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const attempt = answerQuiz(world.person(personId), { ...QUIZ, answers: { ...RIGHT, stilte: 'invullen' } });
    expect(attempt).toMatchObject({ rightCount: 1, askedCount: 2 });
    const quiz = world.outside.catalogue.findQuiz(COACH, QUIZ.quizId);
    const results = quiz ? resultOf(quiz, attempt.answers) : [];
    expect(results.map((result) => [result.question.id, result.chosen, result.right])).toEqual([
      ['stilte', 'invullen', false],
      ['oplossing', 'vragen', true],
    ]);
    expect(results[0]?.question.options.map(({ why }) => why)[0]).toMatch(/stilte/);
  });

  test('asks anew when an attempt was made at other questions', () => {
    const quiz = makeWorld().outside.catalogue.findQuiz(COACH, QUIZ.quizId);
    const fits = (answers: Record<string, string>) => quiz && fitsQuiz(quiz, answers);
    expect(fits(RIGHT)).toBe(true);
    expect(fits({ ...RIGHT, stilte: 'zwijgen' })).toBe(false);
    expect(fits({ vroeger: 'wachten' })).toBe(false);
  });

  test('answered twice keeps both goes, the newest first', () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    answerQuiz(world.person(personId), { ...QUIZ, answers: { ...RIGHT, stilte: 'invullen' } });
    world.later(MINUTE);
    answerQuiz(world.person(personId), { ...QUIZ, answers: RIGHT });
    expect(listQuizAttempts(world.system(), id, QUIZ.quizId).map((attempt) => attempt.rightCount)).toEqual([2, 1]);
  });

  test('asks for an answer to every question, and names the first that was skipped', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const answer = (answers: Record<string, string>) => () => answerQuiz(world.person(personId), { ...QUIZ, answers });
    expect(answer({})).toThrow(expect.objectContaining({ field: 'vraag-stilte', facts: { count: 2 } }));
    expect(answer({ stilte: 'wachten' })).toThrow(expect.objectContaining({ field: 'vraag-oplossing' }));
    expect(answer({ ...RIGHT, oplossing: 'none' })).toThrow(expect.objectContaining({ field: 'vraag-oplossing' }));
    expect(world.rows('SELECT 1 FROM quiz_attempts')).toEqual([]);
  });

  test('keeps no answer to a question that was not asked', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    expect(answerQuiz(world.person(personId), { ...QUIZ, answers: { ...RIGHT, extra: 'x' } }).answers).toEqual(RIGHT);
  });

  test('is not there for who has no place, and the twin does not see the goes', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const [item, twin] = [makeEnrolment(world, { run }), makeEnrolment(world, { run })];
    answerQuiz(world.person(item.personId), { ...QUIZ, answers: RIGHT });
    expect(listQuizAttempts(world.system(), twin.id, QUIZ.quizId)).toEqual([]);
    for (const ctx of [world.person(makePerson(world)), world.person(run.trainerId), world.visitor()]) {
      expect(() => answerQuiz(ctx, { ...QUIZ, answers: RIGHT })).toThrow(/not_found/);
    }
    expect(() => answerQuiz(world.person(item.personId), { ...QUIZ, quizId: 'none', answers: RIGHT })).toThrow(
      /not_found/,
    );
  });
});
