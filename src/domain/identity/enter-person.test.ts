import { describe, expect, it } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { enterPerson } from './enter-person.ts';
import { findPerson } from './find.ts';
import { signIn } from './sign-in.ts';

const eve = { name: 'Eve Jansen', email: 'Eve@test.example', password: 'keukentafel-en-thee' };

describe('entering a person', () => {
  it('gives them a confirmed address and the password they sign in with', async () => {
    const world = makeWorld();
    const id = await enterPerson(world.system(), eve);
    expect(findPerson(world.system(), id)).toMatchObject({
      name: 'Eve Jansen',
      email: 'eve@test.example',
      emailConfirmed: true,
    });
    expect(await signIn(world.visitor(), { email: eve.email, password: eve.password, address: '203.0.113.7' })).toBe(
      id,
    );
    expect(world.rows('SELECT 1 FROM outbox')).toEqual([]);
  });

  it('twice is one person, who keeps what they had', async () => {
    const world = makeWorld();
    const id = await enterPerson(world.system(), eve);
    expect(
      await enterPerson(world.system(), { ...eve, name: 'Somebody else', password: 'een-heel-ander-verhaal' }),
    ).toBe(id);
    expect(findPerson(world.system(), id)?.name).toBe('Eve Jansen');
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(1);
  });

  it('is for the product itself, not even for an administrator', async () => {
    const world = makeWorld();
    for (const ctx of [world.visitor(), world.person(makePerson(world, { roles: ['administrator'] }))]) {
      await expect(enterPerson(ctx, eve)).rejects.toMatchObject({ kind: 'not_allowed' });
    }
  });
});
