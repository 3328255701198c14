import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  endEnrolment,
  enrol,
  findAccess,
  listEnrolments,
  listGroup,
  requireAccess,
  trainersOf,
} from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld, type World } from '#tests/support/world.ts';

const trainers = (of: World, personId: string) =>
  of
    .system()
    .db.all<{ id: string }>(sql`select trainer_id as id from (${trainersOf(sql`${personId}`)})`)
    .map((row) => row.id);

describe('an enrolment', () => {
  test('gives access to the course of the run, and freezes what counts', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const run = makeRun(world);
    const enrolment = enrol(world.system(), { personId: ada, runId: run.id, sourceKey: 'pla_1' });
    expect(enrolment.frozen).toEqual({
      lessonIds: ['cva-tafel', 'cva-luisteren', 'cva-afspraken'],
      assignmentIds: ['cva-a-plan'],
      netMinutes: 480,
    });
    expect(findAccess(world.system(), ada, COACH)?.id).toBe(enrolment.id);
    expect(requireAccess(world.person(ada), COACH).id).toBe(enrolment.id);
    expect(trainers(world, ada)).toEqual([run.trainerId]);
  });

  test('is given once for one place, however often it is asked', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const run = makeRun(world);
    const input = { personId: ada, runId: run.id, sourceKey: 'pla_1' };
    expect(enrol(world.system(), input)).toEqual(enrol(world.system(), input));
    expect(listEnrolments(world.system(), ada)).toHaveLength(1);
    expect(world.rows("SELECT seq FROM journal WHERE verb = 'learning.enrol_person'")).toHaveLength(1);
  });

  test('is refused for a run or course that is not there', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    expect(() => enrol(world.system(), { personId: ada, runId: 'run_none', sourceKey: 'pla_1' })).toThrow(/not_found/);
    expect(() => enrol(world.system(), { personId: ada, runId: null, courseId: 'none', sourceKey: 'pla_1' })).toThrow(
      'learning.unknown_course',
    );
    expect(() => enrol(world.system(), { personId: ada, runId: null, sourceKey: 'pla_1' })).toThrow(
      'learning.unknown_course',
    );
  });

  test('cannot be taken by the learner, the trainer or a visitor', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const run = makeRun(world);
    for (const ctx of [world.person(ada), world.person(run.trainerId), world.visitor()]) {
      expect(() => enrol(ctx, { personId: ada, runId: run.id, sourceKey: 'pla_1' })).toThrow(
        'learning.only_administrator',
      );
    }
    expect(findAccess(world.system(), ada, COACH)).toBeNull();
  });

  test('gives no access to another course, nor to another person', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    const stranger = makePerson(world);
    expect(findAccess(world.system(), enrolment.personId, BROKER)).toBeNull();
    expect(findAccess(world.system(), stranger, COACH)).toBeNull();
    expect(() => requireAccess(world.person(stranger), COACH)).toThrow(/not_found/);
    expect(() => requireAccess(world.visitor(), COACH)).toThrow(/not_found/);
  });

  test('with two, the newest counts; when that ends the older one does again', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const older = makeEnrolment(world, { personId: ada, sourceKey: 'pla_old' });
    world.later(MINUTE);
    const newer = makeEnrolment(world, { personId: ada, sourceKey: 'pla_new' });
    expect(findAccess(world.system(), ada, COACH)?.id).toBe(newer.id);
    endEnrolment(world.system(), { sourceKey: 'pla_new', reason: 'moved' });
    expect(findAccess(world.system(), ada, COACH)?.id).toBe(older.id);
  });

  test('stays frozen: the database refuses to change it', () => {
    const world = makeWorld();
    makeEnrolment(world);
    expect(() => world.open.exec("UPDATE enrolments SET course_id = 'x'")).toThrow(/stays as it was given/);
  });
});

describe('the end of an enrolment', () => {
  test('takes the access away at once, and the person out of the group', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world, { sourceKey: 'pla_1' });
    expect(endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' })?.endedAt).toEqual(world.now());
    expect(findAccess(world.system(), enrolment.personId, COACH)).toBeNull();
    expect(listGroup(world.system(), enrolment.runId ?? '')).toEqual([]);
    expect(listEnrolments(world.system(), enrolment.personId)).toHaveLength(1);
  });

  test('ended twice is ended once, at the first moment; with nothing to end nothing happens', () => {
    const world = makeWorld();
    makeEnrolment(world, { sourceKey: 'pla_1' });
    const first = endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    world.later(MINUTE);
    expect(endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'withdrawn' })).toEqual(first);
    expect(endEnrolment(world.system(), { sourceKey: 'pla_none', reason: 'refunded' })).toBeNull();
  });

  test('enrolling again from the same place does not open it again', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world, { sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    enrol(world.system(), { personId: enrolment.personId, runId: enrolment.runId, sourceKey: 'pla_1' });
    expect(findAccess(world.system(), enrolment.personId, COACH)).toBeNull();
  });

  test('is not for the learner or the trainer to call', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    for (const ctx of [world.person(enrolment.personId), world.person(run.trainerId), world.visitor()]) {
      expect(() => endEnrolment(ctx, { sourceKey: 'pla_1', reason: 'refunded' })).toThrow(
        'learning.only_administrator',
      );
    }
  });
});
