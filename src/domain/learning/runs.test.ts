import { describe, expect, test } from 'vitest';
import { openRun, planMeeting, readRuns, requireRun } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';

function toOpen(world: World, changed: Partial<Parameters<typeof openRun>[1]> = {}) {
  const trainerId = makePerson(world, { roles: ['trainer'] });
  const closesAt = new Date(world.now().getTime() + DAY);
  return {
    courseId: COACH,
    trainerId,
    placeName: 'Buurthuis',
    placeAddress: 'Kade 1',
    city: 'Deventer',
    capacity: 8,
    closesAt,
    ...changed,
  };
}

describe('a run', () => {
  test('is opened by the administrator, on the version of that day', () => {
    const world = makeWorld();
    const eve = makePerson(world, { roles: ['administrator'] });
    const run = openRun(world.person(eve), toOpen(world));
    expect(run).toMatchObject({ courseId: COACH, courseVersion: '2026.1', capacity: 8, meetings: [] });
    expect(world.rows<{ verb: string }>("SELECT verb FROM journal WHERE subject_kind = 'run'")).toHaveLength(1);
  });

  test('is not opened for a course we do not have, a person who is no trainer, or an impossible group', () => {
    const world = makeWorld();
    const open = (changed: object) => () => openRun(world.system(), toOpen(world, changed));
    expect(open({ courseId: 'paragliden' })).toThrow('learning.unknown_course');
    expect(open({ trainerId: makePerson(world) })).toThrow('learning.no_trainer');
    for (const capacity of [0, -1, 1.5, 41]) expect(open({ capacity })).toThrow('learning.wrong_capacity');
    expect(readRuns(world.system(), undefined, { most: 9 })).toEqual([]);
  });

  test('may prepare a group for an assessment', () => {
    const world = makeWorld();
    expect(openRun(world.system(), toOpen(world, { courseId: 'koek-certificering' }))).toMatchObject({
      courseId: 'koek-certificering',
    });
  });

  test('opened twice under one id is opened once', () => {
    const world = makeWorld();
    const input = toOpen(world, { id: 'run_once' });
    openRun(world.system(), input);
    openRun(world.system(), input);
    expect(readRuns(world.system(), undefined, { most: 9 })).toHaveLength(1);
  });

  test('is not opened by a trainer, a learner or a visitor', () => {
    const world = makeWorld();
    const trainer = makePerson(world, { roles: ['trainer'] });
    for (const ctx of [world.person(trainer), world.person(makePerson(world)), world.visitor()]) {
      expect(() => openRun(ctx, toOpen(world))).toThrow('learning.only_administrator');
    }
  });

  test('is listed by the day on which it is over, those without a day last', () => {
    const world = makeWorld();
    const late = makeRun(world, { meetings: [40, 30] });
    const without = makeRun(world, { meetings: [] });
    const early = makeRun(world, { meetings: [10] });
    expect(readRuns(world.system(), undefined, { most: 9 }).map((run) => run.id)).toEqual([
      early.id,
      late.id,
      without.id,
    ]);
    expect(late.meetings.map((meeting) => meeting.topic)).toEqual(['Dag 30', 'Dag 40']);
    expect(readRuns(world.system(), undefined, { most: 2 })).toHaveLength(2);
  });
});

describe('a meeting', () => {
  const at = (world: World, hours: number) => new Date(world.now().getTime() + hours * HOUR);

  test('is planned; another may start the moment it ends', () => {
    const world = makeWorld();
    const run = makeRun(world, { meetings: [], closesInDays: 0.5 });
    planMeeting(world.system(), { runId: run.id, startsAt: at(world, 24), endsAt: at(world, 26), topic: 'Een' });
    planMeeting(world.system(), { runId: run.id, startsAt: at(world, 26), endsAt: at(world, 28), topic: 'Twee' });
    expect(requireRun(world.system(), run.id).meetings.map((meeting) => meeting.topic)).toEqual(['Een', 'Twee']);
  });

  test('is refused when it ends before it starts or overlaps another', () => {
    const world = makeWorld();
    const run = makeRun(world, { meetings: [], closesInDays: 0.5 });
    planMeeting(world.system(), { runId: run.id, startsAt: at(world, 24), endsAt: at(world, 26), topic: 'Een' });
    expect(() =>
      planMeeting(world.system(), { runId: run.id, startsAt: at(world, 30), endsAt: at(world, 30), topic: 'Nul' }),
    ).toThrow('learning.ends_before_start');
    expect(() =>
      planMeeting(world.system(), { runId: run.id, startsAt: at(world, 25), endsAt: at(world, 27), topic: 'Twee' }),
    ).toThrow('learning.meeting_overlaps');
    expect(() =>
      planMeeting(world.system(), { runId: 'run_none', startsAt: at(world, 25), endsAt: at(world, 27), topic: 'Twee' }),
    ).toThrow(/not_found/);
  });

  test('lies in the future, lasts as long as a meeting can, and comes after registration closed', () => {
    const world = makeWorld();
    const run = makeRun(world, { meetings: [], closesInDays: 2 });
    const plan = (startsAt: Date, minutes: number) =>
      planMeeting(world.system(), {
        runId: run.id,
        startsAt,
        endsAt: new Date(startsAt.getTime() + minutes * 60_000),
        topic: 'Een',
      });
    for (const day of ['0027-06-16', '0001-01-01', '2020-06-16', '2026-09-01', '2029-09-03', '9999-12-31'])
      expect(() => plan(new Date(`${day}T09:00:00Z`), 180), day).toThrow('learning.meeting_outside');
    expect(() => plan(new Date(Number.NaN), 180)).toThrow('learning.meeting_outside');
    for (const minutes of [1, 29, 721])
      expect(() => plan(at(world, 72), minutes)).toThrow(
        expect.objectContaining({ code: 'learning.meeting_length', facts: { least: 30, mostHours: 12 } }),
      );
    expect(() => plan(at(world, 47), 180)).toThrow('learning.meeting_before_closing');
    expect(plan(at(world, 48), 30)).toMatchObject({ topic: 'Een' });
    expect(plan(at(world, 72), 720)).toMatchObject({ topic: 'Een' });
  });

  test('in another century is refused by the database itself', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const year27 = Date.parse('0027-06-16T09:00:00Z');
    expect(() => world.open.exec(`UPDATE meetings SET starts_at = ${year27}`)).toThrow(/guard: a meeting ends after/);
    expect(() => world.open.exec(`UPDATE course_runs SET closes_at = ${year27}`)).toThrow(/guard: a run closes/);
    const insert = (from: number, until: number) =>
      world.open.exec(
        `INSERT INTO meetings (id, run_id, starts_at, ends_at, topic) VALUES ('mee_x', '${run.id}', ${from}, ${until}, 'x')`,
      );
    expect(() => insert(year27, year27 + 1)).toThrow(/guard: a meeting ends after/);
    expect(() => insert(world.now().getTime(), world.now().getTime())).toThrow(/guard: a meeting ends after/);
  });

  test('planned twice is planned once', () => {
    const world = makeWorld();
    const run = makeRun(world, { meetings: [], closesInDays: 0.5 });
    const input = { runId: run.id, startsAt: at(world, 24), endsAt: at(world, 26), topic: 'Een' };
    expect(planMeeting(world.system(), input)).toEqual(planMeeting(world.system(), input));
    expect(requireRun(world.system(), run.id).meetings).toHaveLength(1);
  });

  test('is planned by the trainer of the run, and not by another one or a learner', () => {
    const world = makeWorld();
    const run = makeRun(world, { meetings: [], closesInDays: 0.5 });
    const input = { runId: run.id, startsAt: at(world, 24), endsAt: at(world, 26), topic: 'Een' };
    for (const roles of [[], ['trainer']] as const)
      expect(() => planMeeting(world.person(makePerson(world, { roles: [...roles] })), input)).toThrow(
        'learning.only_administrator',
      );
    planMeeting(world.person(run.trainerId), input);
    expect(requireRun(world.system(), run.id).meetings).toHaveLength(1);
  });
});
