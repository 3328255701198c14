import { expect, test } from 'vitest';
import type { Actor } from '#domain/context.ts';
import { actorWith } from '#tests/support/actors.ts';
import { makeWorld } from '#tests/support/world.ts';
import {
  isAdministrator,
  mayChangeMembers,
  mayPublishContact,
  requireAdministrator,
  requireSignedIn,
} from './policy.ts';

/** Who, and whether they administrate, change employees of organisation A, and its coordinators; what A shows is said by who may take in employees. */
const table: readonly [string, Actor, readonly boolean[]][] = [
  ['visitor', { kind: 'visitor' }, [false, false, false]],
  ['the product', { kind: 'system', job: 'test' }, [true, true, true]],
  ['learner', actorWith('ada'), [false, false, false]],
  ['staff', actorWith('sam', ['trainer', 'assessor', 'certification_officer']), [false, false, false]],
  ['coordinator of A', actorWith('dora', [], ['a']), [false, true, false]],
  ['coordinator of B', actorWith('bea', [], ['b']), [false, false, false]],
  ['administrator', actorWith('eve', ['administrator']), [true, true, true]],
];

test.each(table)('%s may with people what the table says', (_who, actor, rights) => {
  expect([
    isAdministrator(actor),
    mayChangeMembers(actor, 'a', 'employee'),
    mayChangeMembers(actor, 'a', 'coordinator'),
  ]).toEqual(rights);
  expect(mayPublishContact(actor, 'a')).toBe(rights[1]);
});

const world = makeWorld();

test.each(table)('%s is asked to sign in, or told that it is not for them', (_who, actor, [administrates]) => {
  const ctx = world.as(actor);
  if (actor.kind === 'person') expect(requireSignedIn(ctx)).toBe(actor);
  else expect(() => requireSignedIn(ctx)).toThrow(expect.objectContaining({ kind: 'sign_in_first' }));
  if (administrates) requireAdministrator(ctx);
  else expect(() => requireAdministrator(ctx)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
});
