import { expect, test } from 'vitest';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { mayHoldFor } from './policy.ts';

test('a seat is held for oneself, or by a coordinator for who belongs to the organisation', () => {
  const world = makeWorld();
  const [a, b] = [makeOrganisation(world, 'A'), makeOrganisation(world, 'B')];
  const [ada, stranger] = [makePerson(world, { worksAt: a }), makePerson(world)];
  const [dora, bea] = [makePerson(world, { coordinates: a }), makePerson(world, { coordinates: b })];
  const staff = makePerson(world, { roles: ['trainer', 'assessor', 'certification_officer', 'administrator'] });
  const may = (who: ReturnType<typeof world.person>) => [
    mayHoldFor(who, ada, null),
    mayHoldFor(who, ada, a),
    mayHoldFor(who, stranger, a),
    mayHoldFor(who, dora, a),
  ];
  expect(may(world.visitor())).toEqual([false, false, false, false]);
  expect(may(world.system())).toEqual([true, true, true, true]);
  expect(may(world.person(ada))).toEqual([true, false, false, false]);
  expect(may(world.person(stranger))).toEqual([false, false, false, false]);
  expect(may(world.person(dora))).toEqual([false, true, false, true]);
  expect(may(world.person(bea))).toEqual([false, false, false, false]);
  expect(may(world.person(staff))).toEqual([false, false, false, false]);
});
