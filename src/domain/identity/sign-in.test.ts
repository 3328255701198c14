import { describe, expect, it } from 'vitest';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { findPersonByEmail } from './find.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';

const PASSWORD = 'drie-gele-fietsen';
const ada = { email: 'ada@test.example', password: PASSWORD, address: '203.0.113.7' };

async function worldWithAda() {
  const world = makeWorld();
  await signUp(world.visitor(), { name: 'Ada Vermeer', email: ada.email, password: PASSWORD, address: ada.address });
  return world;
}

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no refusal',
    (error) => ({ code: error.code, sentence: error.sentence, field: error.field }),
  );
}

describe('signing in with a password', () => {
  it('answers who it is, in whatever case the address was typed', async () => {
    const world = await worldWithAda();
    expect(await signIn(world.visitor(), { ...ada, email: ' ADA@test.example ' })).toBe(findPersonByEmail(world.system(), ada.email)?.id);
  });

  it('can be done twice', async () => {
    const world = await worldWithAda();
    expect(await signIn(world.visitor(), ada)).toBe(await signIn(world.visitor(), ada));
  });

  it('says the same to a wrong password, an unknown address and an account without a password', async () => {
    const world = await worldWithAda();
    await signUp(world.visitor(), { name: 'Bo', email: 'bo@test.example', password: null, address: ada.address });
    const wrong = await refusalOf(signIn(world.visitor(), { ...ada, password: 'drie-gele-fietsen ' }));
    const unknown = await refusalOf(signIn(world.visitor(), { ...ada, email: 'nobody@test.example' }));
    const without = await refusalOf(signIn(world.visitor(), { ...ada, email: 'bo@test.example' }));
    expect(wrong).toMatchObject({ code: 'invalid', field: null });
    expect([unknown, without]).toEqual([wrong, wrong]);
  });

  it('stops guessing at one account after ten tries in a quarter of an hour, wherever they come from', async () => {
    const world = await worldWithAda();
    for (let n = 0; n < 10; n += 1) await refusalOf(signIn(world.visitor(), { ...ada, password: 'wrong', address: `203.0.113.${n}` }));
    await expect(signIn(world.visitor(), { ...ada, address: '198.51.100.1' })).rejects.toMatchObject({ code: 'too_many' });
    world.later(15 * MINUTE);
    expect(await signIn(world.visitor(), ada)).toMatch(/^per_/);
  });

  it('counts an unknown address like a known one', async () => {
    const world = makeWorld();
    for (let n = 0; n < 10; n += 1) await refusalOf(signIn(world.visitor(), ada));
    await expect(signIn(world.visitor(), ada)).rejects.toMatchObject({ code: 'too_many' });
  });

  it('starts again at zero for who knew the password', async () => {
    const world = await worldWithAda();
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 9; n += 1) await refusalOf(signIn(world.visitor(), { ...ada, password: 'wrong' }));
      await signIn(world.visitor(), ada);
    }
    expect(await signIn(world.visitor(), ada)).toMatch(/^per_/);
  }, 60_000);

  it('stops one client that tries many accounts', async () => {
    const world = makeWorld({ house: { limits: { ...makeWorld().as({ kind: 'visitor' }).house.limits, sign_in_per_address: { most: 2, minutes: 15 } } } });
    for (let n = 0; n < 2; n += 1) await refusalOf(signIn(world.visitor(), { ...ada, email: `mens${n}@test.example` }));
    await expect(signIn(world.visitor(), { ...ada, email: 'third@test.example' })).rejects.toMatchObject({ code: 'too_many' });
  });
});
