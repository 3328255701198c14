import { expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { findPerson } from './find.ts';
import { hashNewPassword, proveMailbox } from './prove-mailbox.ts';
import { signUp } from './sign-up.ts';

const typed = { name: ' Noor  Bakker ', email: 'Noor@Test.example', passwordHash: null };

test('who reads a mailbox without an account has one, with the address proved; proved again it is the same person', () => {
  const world = makeWorld();
  const first = proveMailbox(world.system(), typed);
  expect(first).toMatchObject({ isNew: true, passwordDropped: false });
  expect(findPerson(world.system(), first.personId)).toMatchObject({
    ...{ name: 'Noor Bakker', email: 'noor@test.example', emailConfirmed: true, hasPassword: false },
  });
  expect(proveMailbox(world.system(), { ...typed, name: 'Iemand Anders' })).toEqual({ ...first, isNew: false });
  expect(findPerson(world.system(), first.personId)?.name).toBe('Noor Bakker');
});

test('an account keeps its own password, and loses one that was chosen before anybody had proved the address', async () => {
  const world = makeWorld();
  await signUp(world.visitor(), { ...typed, password: 'drie-gele-fietsen', address: '203.0.113.7' });
  const proved = proveMailbox(world.system(), typed);
  expect(proved).toMatchObject({ isNew: false, passwordDropped: true });
  expect(findPerson(world.system(), proved.personId)).toMatchObject({ emailConfirmed: true, hasPassword: false });
});

test('a password that guessers try first makes no account; nobody but the product proves a mailbox', async () => {
  const world = makeWorld();
  await expect(hashNewPassword('kort', [])).rejects.toMatchObject({ field: 'password' });
  const ada = makePerson(world);
  for (const ctx of [world.visitor(), world.person(ada)])
    expect(() => proveMailbox(ctx, typed)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
});
