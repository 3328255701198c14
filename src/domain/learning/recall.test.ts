import { describe, expect, test } from 'vitest';
import {
  cancelMeeting,
  endEnrolment,
  findMyCard,
  findMyRecall,
  finishLesson,
  HANDFUL,
  hashOfQuestion,
  listRecallOfRun,
  recallQuestion,
  sittingOf,
  type ToRecall,
} from '#domain/learning/index.ts';
import { fakeCatalogue } from '#src/catalogue/fake.ts';
import { fakePractices } from '#src/catalogue/fake-practices.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';

const PRACTICE = 'cva-o-tafel';

/** A learner who just finished the lesson with two questions; the meetings lie far away unless said. */
function stage(meetings = [90]) {
  const world = makeWorld();
  const enrolment = makeEnrolment(world, { run: makeRun(world, { meetings }) });
  const me = () => world.person(enrolment.personId);
  finishLesson(me(), { courseId: COACH, lessonId: 'cva-tafel' });
  const sitting = () => sittingOf(findMyRecall(me()));
  const asked = () => sitting().asks.map(({ question }) => question.id);
  const answer = (questionId: string, chosen: string, more: Partial<ToRecall> = {}) =>
    recall(world, me(), { questionId, chosen, ...more });
  return { world, enrolment, me, sitting, asked, answer };
}

function recall(
  world: World,
  ctx: ReturnType<World['person']>,
  input: Pick<ToRecall, 'questionId' | 'chosen'> & Partial<ToRecall>,
) {
  const practice = world.outside.catalogue.findPractice(COACH, PRACTICE);
  const question = practice?.kind === 'questions' && practice.questions.find(({ id }) => id === input.questionId);
  const of = { courseId: COACH, practiceId: PRACTICE, questionId: input.questionId };
  const made = { hash: question ? hashOfQuestion(question) : '', times: findMyCard(ctx, of)?.times ?? 0 };
  recallQuestion(ctx, { ...of, ...made, ...input });
}

function rewrite(world: World, change: (practice: Practice) => Practice) {
  world.outside.catalogue = fakeCatalogue({ practices: fakePractices.map(change) });
}

describe('over three weeks', () => {
  test('what is known comes back later and later, what is missed comes back tomorrow', () => {
    const { world, sitting, asked, answer } = stage();
    expect([asked(), sitting().nextOn]).toEqual([[], '2026-09-04']);
    world.later(2 * DAY);
    expect(asked()).toEqual(['een', 'twee']);
    answer('een', 'wachten');
    answer('twee', 'raden');
    expect([asked(), sitting().nextOn]).toEqual([[], '2026-09-05']);
    const seen = new Map<string, string[]>();
    for (let day = 3; day <= 23; day += 1) {
      world.later(DAY);
      for (const id of asked()) {
        seen.set(id, [...(seen.get(id) ?? []), sitting().asks.length > 0 ? findDay(world) : '']);
        answer(id, 'wachten');
      }
    }
    const gaps = (days: readonly string[]) =>
      days.slice(1).map((day, at) => (Date.parse(day) - Date.parse(days[at] ?? day)) / DAY);
    expect(seen.get('een')?.[0]).toBe('2026-09-07');
    expect(seen.get('twee')?.[0]).toBe('2026-09-05');
    for (const days of seen.values()) expect(gaps(days)).toEqual(gaps(days).toSorted((a, b) => a - b));
    expect([seen.get('een')?.length, seen.get('twee')?.length]).toEqual([2, 3]);
  });

  test('somebody who stayed away for three weeks finds a handful, and the rest tomorrow', () => {
    const { world, sitting, me } = stage();
    rewrite(world, (practice) =>
      practice.kind === 'questions'
        ? {
            ...practice,
            questions: [...Array(8).keys()].map((at) => ({
              ...(practice.questions[0] as (typeof practice.questions)[number]),
              id: `v${at}`,
            })),
          }
        : practice,
    );
    world.later(21 * DAY);
    expect(sitting().asks).toHaveLength(HANDFUL);
    for (const { question } of sitting().asks) recall(world, me(), { questionId: question.id, chosen: 'wachten' });
    expect([sitting().asks.length, sitting().answeredToday]).toEqual([0, HANDFUL]);
    expect(() => recall(world, me(), { questionId: 'v7', chosen: 'wachten' })).toThrow(
      expect.objectContaining({ code: 'learning.not_asked_now' }),
    );
    world.later(DAY);
    expect(sitting().asks).toHaveLength(3);
  });
});

function findDay(world: World): string {
  return world.now().toISOString().slice(0, 10);
}

describe('before a meeting', () => {
  test('what was not answered lately is gone over two days ahead, and not on the days after', () => {
    const { world, sitting, asked, answer } = stage([9]);
    world.later(2 * DAY);
    answer('een', 'wachten');
    answer('twee', 'wachten');
    world.later(3 * DAY);
    for (const id of asked()) answer(id, 'wachten');
    expect(sitting().meeting).toBeNull();
    world.later(2 * DAY);
    expect(asked()).toEqual([]);
    const fresh = stage([9]);
    fresh.world.later(DAY);
    expect(fresh.asked()).toEqual([]);
    const soon = stage([2]);
    expect(soon.asked()).toEqual(['een', 'twee']);
    expect(soon.sitting().meeting).toEqual({ courseId: COACH, at: new Date(soon.world.now().getTime() + 2 * DAY) });
    soon.world.later(2 * DAY + HOUR);
    expect(soon.sitting().meeting).toBeNull();
  });
});

describe('an answer', () => {
  test('sent twice is kept once, and another answer of another window is refused', () => {
    const { world, answer, me } = stage();
    world.later(2 * DAY);
    answer('een', 'wachten', { times: 0 });
    answer('een', 'wachten', { times: 0 });
    expect(() => answer('een', 'raden', { times: 0 })).toThrow(
      expect.objectContaining({ code: 'learning.recalled_elsewhere' }),
    );
    expect(findMyCard(me(), { courseId: COACH, practiceId: PRACTICE, questionId: 'een' })).toMatchObject({
      times: 1,
      chosen: 'wachten',
    });
  });

  test('is asked for, and only what was offered is taken', () => {
    const { world, answer } = stage();
    world.later(2 * DAY);
    for (const chosen of ['', 'none'])
      expect(() => answer('een', chosen)).toThrow(expect.objectContaining({ kind: 'invalid', field: 'antwoord-een' }));
  });

  test('to a question that was reworked meanwhile is refused, and it is asked anew', () => {
    const { world, answer, me, sitting } = stage();
    world.later(2 * DAY);
    answer('een', 'raden');
    rewrite(world, (practice) =>
      practice.kind === 'questions'
        ? { ...practice, questions: practice.questions.map((one) => ({ ...one, text: `${one.text}?` })) }
        : practice,
    );
    expect(() => answer('twee', 'wachten', { hash: 'of before' })).toThrow(
      expect.objectContaining({ code: 'learning.question_changed' }),
    );
    expect(sitting().asks.map(({ question, reworked }) => [question.id, reworked])).toEqual([
      ['een', true],
      ['twee', false],
    ]);
    answer('een', 'wachten');
    expect(findMyCard(me(), { courseId: COACH, practiceId: PRACTICE, questionId: 'een' })).toMatchObject({
      times: 2,
      firstWasBest: true,
      lapses: 0,
    });
  });

  test('to a question that is gone is refused, and nothing of it is asked any more', () => {
    const { world, answer, asked } = stage();
    world.later(2 * DAY);
    rewrite(world, (practice) =>
      practice.kind === 'questions' ? { ...practice, questions: practice.questions.slice(1) } : practice,
    );
    expect(asked()).toEqual(['twee']);
    expect(() => answer('een', 'wachten')).toThrow(
      expect.objectContaining({ code: 'learning.question_withdrawn', kind: 'gone' }),
    );
    rewrite(world, (practice) => (practice.kind === 'questions' ? { ...practice, comesBack: false } : practice));
    expect(asked()).toEqual([]);
  });

  test('is for who follows the course and finished the lesson', () => {
    const { world, enrolment, me, asked, answer } = stage();
    world.later(2 * DAY);
    const stranger = world.person(makePerson(world));
    expect(() => recall(world, stranger, { questionId: 'een', chosen: 'wachten' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
    const beginner = makeEnrolment(world);
    expect(() => recall(world, world.person(beginner.personId), { questionId: 'een', chosen: 'wachten' })).toThrow(
      expect.objectContaining({ code: 'learning.question_withdrawn' }),
    );
    endEnrolment(world.system(), { sourceKey: enrolment.sourceKey, reason: 'refunded' });
    expect([asked(), findMyRecall(world.visitor()).questions]).toEqual([[], []]);
    expect(() => answer('een', 'wachten')).toThrow(expect.objectContaining({ kind: 'not_found' }));
    expect(findMyRecall(me()).questions).toEqual([]);
  });
});

test('a trainer reads how many of the group knew a question at once, from five people on; another trainer reads nothing', () => {
  const world = makeWorld();
  const run = makeRun(world, { meetings: [90] });
  const group = [...Array(5).keys()].map(() => makeEnrolment(world, { run }));
  for (const { personId } of group) finishLesson(world.person(personId), { courseId: COACH, lessonId: 'cva-tafel' });
  world.later(2 * DAY);
  const read = () =>
    listRecallOfRun(world.person(run.trainerId), run.id).map(({ question, people, best }) => [
      question.id,
      people,
      best,
    ]);
  for (const [at, { personId }] of group.entries()) {
    expect(read()).toEqual([]);
    for (const questionId of at === 0 ? ['een'] : ['een', 'twee'])
      recall(world, world.person(personId), { questionId, chosen: at < 2 ? 'raden' : 'wachten' });
  }
  expect(read()).toEqual([['een', 5, 3]]);
  world.later(DAY);
  recall(world, world.person(group[0]?.personId ?? ''), { questionId: 'een', chosen: 'wachten' });
  expect(read()).toEqual([['een', 5, 3]]);
  const other = makePerson(world, { roles: ['trainer'] });
  for (const id of [other, group[0]?.personId ?? ''])
    expect(() => listRecallOfRun(world.person(id), run.id)).toThrow(expect.objectContaining({ kind: 'not_found' }));
});

test('a meeting that was cancelled is not the next one', () => {
  const world = makeWorld();
  const run = makeRun(world, { meetings: [30, 60] });
  const { personId } = makeEnrolment(world, { run });
  finishLesson(world.person(personId), { courseId: COACH, lessonId: 'cva-tafel' });
  const next = () => findMyRecall(world.person(personId)).meetings.get(COACH);
  expect(next()).toEqual(run.meetings[0]?.startsAt);
  cancelMeeting(world.person(run.trainerId), { meetingId: run.meetings[0]?.id ?? '', why: '' });
  expect(next()).toEqual(run.meetings[1]?.startsAt);
});
