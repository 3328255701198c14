import { expect, test } from 'vitest';
import { assignments } from '#db/schema/assessment.ts';
import { draftMark, makeOpenCase, markFinal, seatOf } from '#tests/support/make/assessment.ts';
import { makeWorld } from '#tests/support/world.ts';
import { finaliseMark } from './finalise-mark.ts';

test('who marked a candidate does not mark them from a second seat', () => {
  const world = makeWorld();
  const { id } = makeOpenCase(world, { assessors: 2 });
  markFinal(world, id, 1);
  const { assessorId } = seatOf(world, id, 1);
  const at = world.now();
  const secondSeat = () =>
    world.open.db
      .insert(assignments)
      .values({ id: 'asg_twice', certificationId: id, assessorId, seat: 3, assignedAt: at, dueAt: at })
      .run();
  // The tables refuse a second seat already; the rule has to hold without them.
  expect(secondSeat).toThrow('UNIQUE');
  world.open.exec('DROP INDEX assessor_assignments_once');
  secondSeat();
  draftMark(world, id, 3, [3, 3]);
  expect(() => finaliseMark(world.person(assessorId), 'asg_twice')).toThrow(
    expect.objectContaining({ kind: 'conflict', code: 'assessment.one_mark_each' }),
  );
});
