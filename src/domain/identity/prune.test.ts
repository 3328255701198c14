import { describe, expect, it } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, MINUTE, makeWorld } from '#tests/support/world.ts';
import { pruneIdentity } from './prune.ts';
import { requestSignInLink } from './request-link.ts';
import { openSession } from './sessions.ts';

const asked = { email: 'ada@test.example', address: '203.0.113.7' };

function counts(world: ReturnType<typeof makeWorld>): number[] {
  return ['attempts', 'mail_links', 'sessions'].map((table) => world.rows(`SELECT 1 FROM ${table}`).length);
}

describe('pruning', () => {
  it('leaves what still counts and throws away what ran out, also when done twice', async () => {
    const world = makeWorld();
    const id = makePerson(world, { email: asked.email });
    requestSignInLink(world.visitor(), asked);
    await openSession(world.visitor(), id);
    world.later(59 * MINUTE);
    pruneIdentity(world.system());
    expect(counts(world)).toEqual([2, 1, 1]);
    world.later(30 * DAY);
    await openSession(world.visitor(), id);
    pruneIdentity(world.system());
    pruneIdentity(world.system());
    expect(counts(world)).toEqual([0, 0, 1]);
  });

  it('leaves no line in the journal and touches no person', () => {
    const world = makeWorld();
    makePerson(world);
    world.later(400 * DAY);
    pruneIdentity(world.system());
    expect(world.rows('SELECT 1 FROM journal')).toEqual([]);
    expect(world.rows('SELECT 1 FROM people')).toHaveLength(1);
  });
});
