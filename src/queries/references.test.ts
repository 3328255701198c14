import { expect, test } from 'vitest';
import { midnight } from '#domain/calendar.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { requireReferences } from './references.ts';

const ASKED = { courseId: COACH, moduleId: 'cva-kansen' };

test('a module shows its sources and its rules apart, each line with its day and what was checked over a year ago marked', () => {
  const world = makeWorld();
  const { sources, rules, module } = requireReferences(world.person(makeEnrolment(world).personId), ASKED);
  expect(module.id).toBe('cva-kansen');
  expect(sources.map(({ id }) => id)).toEqual(['bron-boek']);
  expect(rules.map(({ id }) => id)).toEqual(['regel-geheim']);
  expect(sources[0]?.lines[0]).toMatchObject({ checked: midnight('2024-06-01'), old: true });
  expect(rules[0]?.lines.map(({ checked, old }) => [checked, old])).toEqual([
    [midnight('2026-01-15'), false],
    [null, false],
  ]);
});

test('a module has only what goes with it', () => {
  const world = makeWorld();
  const ctx = world.person(makeEnrolment(world).personId);
  const { sources, rules } = requireReferences(ctx, { courseId: COACH, moduleId: 'cva-plan' });
  expect([sources.length, rules.length]).toEqual([0, 1]);
});

test('they are for the trainer of the course too, and for nobody without a place in it', () => {
  const world = makeWorld();
  expect(requireReferences(world.person(makeRun(world).trainerId), ASKED).rules).toHaveLength(1);
  for (const ctx of [world.person(makePerson(world, { roles: ['administrator'] })), world.visitor()])
    expect(() => requireReferences(ctx, ASKED)).toThrow(/not_found/);
});
