import { beforeEach, expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { endEnrolment } from './end-enrolment.ts';
import type { Enrolment } from './enrolment.ts';
import { moveEnrolment } from './move-enrolment.ts';

let world: World;
let enrolment: Enrolment;
let to: string;

beforeEach(() => {
  world = makeWorld();
  enrolment = makeEnrolment(world, { sourceKey: 'pla_1' });
  to = makeRun(world).id;
});

const move = (runId = to, ctx = world.system()) =>
  moveEnrolment(ctx, { sourceKey: 'pla_1', toSourceKey: 'pla_2', runId });

test('goes along to another run, once, and stays the same enrolment', () => {
  expect(move()).toMatchObject({ id: enrolment.id, runId: to, sourceKey: 'pla_2' });
  expect(move()).toMatchObject({ id: enrolment.id, runId: to });
  expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.move_enrolment'")).toHaveLength(1);
});

test('does not go to another course, neither by the verb nor by a statement', () => {
  const other = makeRun(world, { courseId: BROKER }).id;
  expect(() => move(other)).toThrow('another course');
  const set = (what: string) => () => world.open.exec(`UPDATE enrolments SET ${what} WHERE id = '${enrolment.id}'`);
  expect(set(`run_id = '${other}', source_key = 'x'`)).toThrow(/stays as it was given/);
  expect(set(`run_id = '${to}'`)).toThrow(/stays as it was given/);
  expect(set(`person_id = '${makePerson(world)}'`)).toThrow(/stays as it was given/);
  expect(set("frozen = '{}'")).toThrow(/stays as it was given/);
});

test('stays where it is once it ended; with nothing to move there is nothing', () => {
  endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
  expect(move()).toMatchObject({ runId: enrolment.runId });
  expect(moveEnrolment(world.system(), { sourceKey: 'none', toSourceKey: 'x', runId: to })).toBeNull();
});

test('is for the product and an administrator only', () => {
  expect(() => move(to, world.person(enrolment.personId))).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
});
