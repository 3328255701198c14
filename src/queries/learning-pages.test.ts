import { describe, expect, test } from 'vitest';
import { cancelMeeting, endEnrolment, finishLesson, giveFeedback, markAttendance } from '#domain/learning/index.ts';
import { saveReflections } from '#domain/portfolio/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { requireCourseOverview } from './course-overview.ts';
import { requireGlossary } from './glossary.ts';
import { listRunsToLead, requireGroup, requireMeetingToMark } from './group.ts';
import { listMyCourses } from './my-learning.ts';
import { requireWorkToRead } from './work-to-read.ts';

describe('a learner’s own pages', () => {
  test('show how far they are, the next lesson and the next meeting', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const ada = () => world.person(enrolment.personId);
    finishLesson(ada(), { courseId: COACH, lessonId: 'cva-tafel' });
    expect(listMyCourses(ada())).toEqual([
      expect.objectContaining({
        lessonsDone: 1,
        lessonsAll: 3,
        next: expect.objectContaining({ id: 'cva-luisteren' }),
        nextMeeting: run.meetings[0],
        completedAt: null,
      }),
    ]);
    const overview = requireCourseOverview(ada(), COACH);
    expect(overview.modules.map((module) => module.lessons.map(({ state }) => state))).toEqual([
      ['done', 'todo'],
      ['todo'],
    ]);
    expect(overview.modules[1]?.work).toMatchObject({ state: 'open', counts: true });
    expect(overview.completion).toMatchObject({ met: false, attendance: { done: 0, of: 80 } });
    expect(overview.meetings).toHaveLength(2);
    expect(overview.attended).toEqual({ all: 2, attended: 0, needed: 2 });
    // A cancelled meeting is asked of nobody.
    const meetingId = run.meetings[1]?.id ?? '';
    cancelMeeting(world.person(run.trainerId), { meetingId, why: '' });
    const left = { all: 1, attended: 0, needed: 1 };
    expect([listMyCourses(ada())[0]?.meetings, requireCourseOverview(ada(), COACH).attended]).toEqual([left, left]);
  });

  test('explain the words of a course in order, for who follows it alone', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const terms = requireGlossary(world.person(personId), COACH).entries.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => a.localeCompare(b, 'nl')));
    expect(() => requireGlossary(world.person(makePerson(world)), COACH)).toThrow(/not_found|no_access/);
  });

  test('show nothing of a course without a place, or after a refund', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const ctx of [
      world.person(enrolment.personId),
      world.person(run.trainerId),
      world.person(makePerson(world)),
      world.visitor(),
    ]) {
      expect(listMyCourses(ctx)).toEqual([]);
      expect(() => requireCourseOverview(ctx, COACH)).toThrow(/not_found/);
    }
  });
});

describe('a trainer’s pages', () => {
  test('show names, lessons, attendance and work of their group, the longest waiting first', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const people = ['Wil', 'Bo', 'Teun'].map((name) => makePerson(world, { name }));
    const [wil, bo, teun] = people.map((personId) => makeEnrolment(world, { run, personId }));
    if (!wil || !bo || !teun) throw new Error('a group of three');
    const later = handInWork(world, wil).id;
    const ben = () => world.person(run.trainerId);
    giveFeedback(ben(), { submissionId: later, verdict: 'sent_back', strength: 'Sterk', nextStep: 'Meer' });
    world.later(DAY);
    handInWork(world, bo);
    world.later(DAY);
    handInWork(world, wil, 'Tweede');
    world.later(12 * DAY);
    markAttendance(ben(), {
      meetingId: run.meetings[0]?.id ?? '',
      marks: [{ enrolmentId: bo.id, presencePercent: 100 }],
    });
    const group = requireGroup(ben(), run.id, 'name');
    expect(group.members.map(({ name, completion }) => [name, completion.attendance.done])).toEqual([
      ['Bo', 50],
      ['Teun', 0],
      ['Wil', 0],
    ]);
    expect([...group.marked]).toEqual([[run.meetings[0]?.id, 1]]);
    expect(group.waiting.map(({ learnerName, submission }) => [learnerName, submission.version])).toEqual([
      ['Bo', 1],
      ['Wil', 2],
    ]);
    expect(listRunsToLead(ben()).rows).toMatchObject([{ people: 3, waiting: 2 }]);
    expect(
      requireMeetingToMark(ben(), run.meetings[0]?.id ?? '').members.map(({ mark }) => mark?.percent ?? null),
    ).toEqual([100, null, null]);
    expect(requireWorkToRead(ben(), later)).toMatchObject({
      learnerName: 'Wil',
      submission: { version: 1 },
      newer: { version: 2 },
    });
  });

  test('hold nothing of what somebody wrote for themselves', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    saveReflections(world.person(enrolment.personId), {
      courseId: COACH,
      texts: { 'cva-r-tafel': 'Alleen van mij' },
    });
    const { id } = handInWork(world, enrolment);
    const ben = world.person(run.trainerId);
    expect(JSON.stringify([requireGroup(ben, run.id), listRunsToLead(ben), requireWorkToRead(ben, id)])).not.toContain(
      'Alleen van mij',
    );
  });

  test('are not there for a trainer of another run, a learner of this one, an administrator or a visitor', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const { id } = handInWork(world, enrolment);
    const others = [makeRun(world).trainerId, enrolment.personId, makePerson(world, { roles: ['administrator'] })];
    for (const ctx of [...others.map(world.person), world.visitor()]) {
      expect(() => requireGroup(ctx, run.id)).toThrow(/not_found/);
      expect(() => requireMeetingToMark(ctx, run.meetings[0]?.id ?? '')).toThrow(/not_found/);
      expect(() => requireWorkToRead(ctx, id)).toThrow(/not_found/);
      expect(listRunsToLead(ctx).rows.map(({ run: led }) => led.id)).not.toContain(run.id);
    }
  });
});
