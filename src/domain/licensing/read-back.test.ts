import { describe, expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { readBackEnd } from './read-back.ts';

function granted() {
  const world = makeWorld();
  makeTree(world);
  const licence = makeLicence(world, makeBuyer(world));
  return {
    world,
    end: { licenceId: licence.id, outcome: 'withdrawn', at: world.now(), reason: 'code_of_conduct' } as const,
  };
}

describe('the end of a licence after the backup', () => {
  test('is written again as it ended then, once', () => {
    const { world, end } = granted();
    expect(readBackEnd(world.system(), end)).toBe('read_back');
    expect(readBackEnd(world.system(), end)).toBe('known');
    expect(world.rows('SELECT licence_id, outcome FROM licence_ends')).toEqual([
      { licence_id: end.licenceId, outcome: 'withdrawn' },
    ]);
  });

  test('is told when this database does not know the licence', () => {
    const { world, end } = granted();
    expect(readBackEnd(world.system(), { ...end, licenceId: 'lic_unknown' })).toBe('no_licence');
  });

  test('is written by the product alone', () => {
    const { world, end } = granted();
    expect(() => readBackEnd(world.person(makePerson(world)), end)).toThrow();
    expect(world.rows('SELECT 1 FROM licence_ends')).toEqual([]);
  });
});
