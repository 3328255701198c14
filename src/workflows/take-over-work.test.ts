import { expect, test } from 'vitest';
import { giveFeedback, requireOwnWork } from '#domain/learning/index.ts';
import { listMyEvidence, removeEvidence } from '#domain/portfolio/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { findTakenWork, takeOverWork } from './take-over-work.ts';

const WORK = { courseId: COACH, assignmentId: 'cva-a-plan' };

function stage() {
  const world = makeWorld();
  const run = makeRun(world);
  const enrolment = makeEnrolment(world, { run });
  const submission = handInWork(world, enrolment, 'Zo ging mijn gesprek.');
  const approve = () =>
    giveFeedback(world.person(run.trainerId), {
      submissionId: submission.id,
      verdict: 'approved',
      strength: 'Stil.',
      nextStep: '',
    });
  const me = () => world.person(enrolment.personId);
  const taken = () => {
    const { assignment, work } = requireOwnWork(me(), WORK);
    return findTakenWork(me(), assignment, work);
  };
  return { world, me, approve, taken };
}

test('approved work goes to the dossier with its text, and twice is once', async () => {
  const { me, approve, taken } = stage();
  approve();
  expect(taken()).toBeNull();
  const id = await takeOverWork(me(), WORK);
  expect(await takeOverWork(me(), WORK)).toBe(id);
  expect(listMyEvidence(me())).toEqual([
    expect.objectContaining({ id, text: 'Zo ging mijn gesprek.', competenceIds: [] }),
  ]);
  expect(taken()).toBe(id);
  removeEvidence(me(), id);
  expect(await takeOverWork(me(), WORK)).not.toBe(id);
});

test('work that is not approved, and work of somebody else, stays out of it', async () => {
  const { world, me, approve } = stage();
  await expect(takeOverWork(me(), WORK)).rejects.toMatchObject({ code: 'learning.not_approved' });
  approve();
  await expect(takeOverWork(world.person(makePerson(world)), WORK)).rejects.toMatchObject({ kind: 'not_found' });
  const other = makeEnrolment(world);
  await expect(takeOverWork(world.person(other.personId), WORK)).rejects.toMatchObject({
    code: 'learning.not_approved',
  });
});
