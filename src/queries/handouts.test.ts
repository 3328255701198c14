import { expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { requireMeetingHandouts, requirePocketCards } from './handouts.ts';

test('a learner finds the pocket cards of the course with their lesson, and no role of a meeting', () => {
  const world = makeWorld();
  const { cards } = requirePocketCards(world.person(makeEnrolment(world).personId), COACH);
  expect(cards.map(({ card, lesson }) => [card.id, lesson?.id])).toEqual([['cva-k-vraag', 'cva-tafel']]);
});

test('who does not follow the course finds no cards', () => {
  const world = makeWorld();
  for (const ctx of [world.person(makePerson(world)), world.visitor()])
    expect(() => requirePocketCards(ctx, COACH)).toThrow(/not_found|no_access|sign_in/);
});

test('the papers of a meeting are those of its module, for the trainer of the run alone', () => {
  const world = makeWorld();
  const run = makeRun(world);
  expect(requireMeetingHandouts(world.person(run.trainerId), run.id, 'cva-plan').papers.map(({ id }) => id)).toEqual([
    'cva-h-buur',
  ]);
  const learner = makeEnrolment(world, { run }).personId;
  for (const id of [learner, makeRun(world).trainerId])
    expect(() => requireMeetingHandouts(world.person(id), run.id, 'cva-plan')).toThrow(/not_found/);
});
