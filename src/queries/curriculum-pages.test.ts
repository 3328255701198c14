import { describe, expect, test } from 'vitest';
import { endEnrolment } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { requireBooklet } from './booklet.ts';
import { requireMeetingPlan, requireMeetingPlans } from './meeting-plans.ts';
import { listStories, requireStory } from './stories.ts';

const BOOKLET = { courseId: COACH, moduleId: 'cva-plan' };

describe('meeting plans', () => {
  test('are read by the trainer of the run, module by module', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const ben = world.person(run.trainerId);
    expect(requireMeetingPlans(ben, run.id).plans.map(({ module }) => module.id)).toEqual(['cva-plan']);
    expect(requireMeetingPlan(ben, run.id, 'cva-plan').plan).toMatchObject({ title: 'Bijeenkomst 2', minutes: 120 });
  });

  test('are not there for a module without one, nor for another course', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const ben = world.person(run.trainerId);
    for (const moduleId of ['cva-kansen', 'tm-kaart', ''])
      expect(() => requireMeetingPlan(ben, run.id, moduleId)).toThrow(/not_found/);
    expect(() => requireMeetingPlans(ben, 'run_none')).toThrow(/not_found/);
  });

  test('are not there for a learner, another trainer, an administrator or a visitor', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const learner = makeEnrolment(world, { run }).personId;
    const strangers = [learner, makeRun(world).trainerId, makePerson(world, { roles: ['administrator'] })].map((id) =>
      world.person(id),
    );
    for (const ctx of [...strangers, world.visitor()]) {
      expect(() => requireMeetingPlans(ctx, run.id)).toThrow(/not_found/);
      expect(() => requireMeetingPlan(ctx, run.id, 'cva-plan')).toThrow(/not_found/);
    }
  });
});

describe('the booklet of a module', () => {
  test('is for the learner as long as the place lasts', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world, { sourceKey: 'pla_1' });
    expect(requireBooklet(world.person(personId), BOOKLET).module.lessons.map(({ id }) => id)).toEqual([
      'cva-afspraken',
    ]);
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    expect(() => requireBooklet(world.person(personId), BOOKLET)).toThrow(/not_found/);
  });

  test('is for a trainer of the course, not for a trainer of another course or anybody else', () => {
    const world = makeWorld();
    expect(requireBooklet(world.person(makeRun(world).trainerId), BOOKLET).course.id).toBe(COACH);
    const other = makeRun(world, { courseId: 'talentmakelaar' }).trainerId;
    for (const ctx of [
      world.person(other),
      world.person(makePerson(world, { roles: ['administrator'] })),
      world.visitor(),
    ]) {
      expect(() => requireBooklet(ctx, BOOKLET)).toThrow(/not_found/);
    }
  });

  test('is not there for a module of another course', () => {
    const world = makeWorld();
    const ctx = world.person(makeEnrolment(world).personId);
    expect(() => requireBooklet(ctx, { courseId: COACH, moduleId: 'tm-kaart' })).toThrow(/not_found/);
    expect(() => requireBooklet(ctx, { courseId: 'toString', moduleId: 'cva-plan' })).toThrow(/not_found/);
  });
});

describe('the stories', () => {
  test('are chosen by theme; an unknown theme counts as not asked, a page too far as the last', () => {
    const ctx = makeWorld().visitor();
    expect(listStories(ctx, { theme: 'buurt', page: 1 })).toMatchObject({
      theme: 'buurt',
      themes: ['buurt'],
      found: 1,
    });
    expect(listStories(ctx, { theme: 'zweven', page: 9 })).toMatchObject({ theme: null, found: 1, page: 1, pages: 1 });
  });

  test('lead to the lesson for who has a place, and to the preview for everybody else', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const openFor = (ctx: ReturnType<typeof world.visitor>) =>
      requireStory(ctx, 'verhaal-de-bank').lessons.map(({ lesson, open }) => [lesson.id, open]);
    expect(openFor(world.person(personId))).toEqual([['cva-tafel', 'lesson']]);
    expect(openFor(world.visitor())).toEqual([['cva-tafel', 'preview']]);
    expect(() => requireStory(world.visitor(), 'verhaal-van-niemand')).toThrow(/not_found/);
  });
});
