import { describe, expect, test } from 'vitest';
import { FROM_NOTHING } from '#domain/draft.ts';
import { changeTrainer, endEnrolment, finishLesson, markAttendance, saveDraft } from '#domain/learning/index.ts';
import { saveReflections } from '#domain/portfolio/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { requireGroup } from './group.ts';
import { requireGroupMember } from './group-member.ts';
import { ORDERS, type Order } from './member-progress.ts';

/** A group of two on the day of its second meeting: Bo read and came, Wil did neither. */
function group() {
  const world = makeWorld();
  const run = makeRun(world);
  const [bo, wil] = ['Bo', 'Wil'].map((name) =>
    makeEnrolment(world, { run, personId: makePerson(world, { name }), sourceKey: name }),
  );
  if (!bo || !wil) throw new Error('a group of two');
  world.later(14 * DAY);
  for (const lessonId of ['cva-tafel', 'cva-luisteren'])
    finishLesson(world.person(bo.personId), { courseId: COACH, lessonId });
  handInWork(world, bo, 'Mijn werk');
  const marks = [
    { enrolmentId: bo.id, presencePercent: 100 },
    { enrolmentId: wil.id, presencePercent: 0 },
  ];
  markAttendance(world.person(run.trainerId), { meetingId: run.meetings[0]?.id ?? '', marks });
  world.later(14 * DAY);
  return { world, run, bo, wil, trainer: () => world.person(run.trainerId) };
}

describe('a group as its trainer sees it', () => {
  test('has who falls behind in front, with last read, lessons, meetings and work', () => {
    const { run, trainer } = group();
    expect(requireGroup(trainer(), run.id).members.map(({ name, progress }) => [name, progress])).toMatchObject([
      [
        'Wil',
        {
          lastActiveAt: null,
          lessons: { done: 0, all: 3, expected: 2 },
          meetings: { marked: 1, missed: 1 },
          work: { handedIn: 0, all: 1 },
          signs: ['not_begun', 'lessons', 'absent'],
        },
      ],
      ['Bo', { lessons: { done: 2 }, meetings: { missed: 0 }, work: { handedIn: 1 }, signs: [] }],
    ]);
  });

  test('is laid in the order that is asked, by name where two are alike', () => {
    const { run, trainer, world } = group();
    makeEnrolment(world, { run, personId: makePerson(world, { name: 'Cas' }) });
    const names = (order: Order) => requireGroup(trainer(), run.id, order).members.map(({ name }) => name);
    for (const order of ORDERS) expect(names(order)).toHaveLength(3);
    expect(names('name')).toEqual(['Bo', 'Cas', 'Wil']);
    expect(names('missed')).toEqual(['Wil', 'Bo', 'Cas']);
    for (const order of ['seen', 'lessons', 'work'] as const) expect(names(order)).toEqual(['Cas', 'Wil', 'Bo']);
  });
});

describe('one person of a group', () => {
  test('shows lessons by module, meetings and handed-in work', () => {
    const { run, bo, trainer } = group();
    expect(requireGroupMember(trainer(), run.id, bo.id)).toMatchObject({
      name: 'Bo',
      modules: [
        { done: 2, all: 2 },
        { done: 0, all: 1 },
      ],
      meetings: [{ mark: { percent: 100, note: '' } }, { mark: null }],
      work: [{ state: 'waiting', counts: true, versions: [{ version: 1 }] }],
    });
  });

  test('holds nothing that they wrote for themselves, nor work that they are still at', () => {
    const { world, run, wil, trainer } = group();
    const ctx = world.person(wil.personId);
    saveReflections(ctx, { courseId: COACH, texts: { 'cva-r-tafel': 'Alleen van mij' } });
    saveDraft(ctx, { courseId: COACH, assignmentId: 'cva-a-plan', text: 'Nog niet af', basis: FROM_NOTHING });
    const page = requireGroupMember(trainer(), run.id, wil.id);
    expect(page.work[0]?.state).toBe('open');
    expect(JSON.stringify(page)).not.toMatch(/Alleen van mij|Nog niet af/);
  });

  test('is there for the trainer of this run alone, and no longer for a former one', () => {
    const { world, run, bo, trainer } = group();
    const eve = makePerson(world, { roles: ['administrator'] });
    for (const other of [makeRun(world).trainerId, bo.personId, eve])
      expect(() => requireGroupMember(world.person(other), run.id, bo.id)).toThrow(/not_found/);
    expect(() => requireGroupMember(trainer(), makeRun(world).id, bo.id)).toThrow(/not_found/);
    const next = makePerson(world, { roles: ['trainer'] });
    changeTrainer(world.person(eve), { runId: run.id, trainerId: next, why: '' });
    expect(() => requireGroupMember(trainer(), run.id, bo.id)).toThrow(/not_found/);
    expect(requireGroupMember(world.person(next), run.id, bo.id).name).toBe('Bo');
  });

  test('is not there once they left', () => {
    const { world, run, bo, trainer } = group();
    endEnrolment(world.system(), { sourceKey: 'Bo', reason: 'withdrawn' });
    expect(() => requireGroupMember(trainer(), run.id, bo.id)).toThrow(/not_found/);
  });
});
