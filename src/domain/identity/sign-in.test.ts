import { describe, expect, it } from 'vitest';
import { tokenTo } from '#tests/support/mails.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { findPersonByEmail } from './find.ts';
import { knownDevice, markDevice } from './known-device.ts';
import { requestSignInLink } from './request-link.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { useLink } from './use-link.ts';

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
    (error) => ({ kind: error.kind, code: error.code, facts: error.facts, field: error.field }),
  );
}

describe('signing in with a password', () => {
  it('answers who it is, in whatever case the address was typed', async () => {
    const world = await worldWithAda();
    expect(await signIn(world.visitor(), { ...ada, email: ' ADA@test.example ' })).toBe(
      findPersonByEmail(world.system(), ada.email)?.id,
    );
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
    expect(wrong).toMatchObject({ kind: 'invalid', field: null });
    expect([unknown, without]).toEqual([wrong, wrong]);
  });

  it('never keeps the owner out: not by the right password, a known device or a mailed link, whoever guesses elsewhere', async () => {
    const world = await worldWithAda();
    const id = findPersonByEmail(world.system(), ada.email)?.id ?? '';
    for (let n = 0; n < 13; n += 1)
      await refusalOf(signIn(world.visitor(), { ...ada, password: 'wrong', address: '198.51.100.1' }));
    expect(await signIn(world.visitor(), ada)).toBe(id);

    const device = markDevice(world.visitor(), id, undefined).value;
    for (let n = 0; n < 13; n += 1) await refusalOf(signIn(world.visitor(), { ...ada, password: 'wrong' }));
    expect(await signIn(world.visitor(), { ...ada, device })).toBe(id);
    requestSignInLink(world.visitor(), { email: ada.email, address: ada.address });
    expect(useLink(world.visitor(), await tokenTo(world, ada.email))).toMatchObject({ personId: id });
  });

  it('slows a guesser down, also one who has the cookie of a known device, and lets nobody wait longer than a minute', async () => {
    const world = await worldWithAda();
    const id = findPersonByEmail(world.system(), ada.email)?.id ?? '';
    const device = markDevice(world.visitor(), id, undefined).value;
    for (const from of [{}, { device }]) {
      const answers: unknown[] = [];
      for (let n = 0; n < 13; n += 1)
        answers.push(await refusalOf(signIn(world.visitor(), { ...ada, ...from, password: 'wrong' })));
      expect(answers.slice(0, 5)).toEqual(Array(5).fill(expect.objectContaining({ kind: 'invalid' })));
      expect(answers.slice(5)).toEqual(Array(8).fill(expect.objectContaining({ kind: 'too_many' })));
    }
    world.later(MINUTE);
    expect(await signIn(world.visitor(), ada)).toBe(id);
  });

  it('takes a mark for a known device only from who has the secret, and only of this person', async () => {
    const world = await worldWithAda();
    const id = findPersonByEmail(world.system(), ada.email)?.id ?? '';
    const mine = markDevice(world.visitor(), id, undefined).value;
    const both = markDevice(world.visitor(), 'per_other', mine).value;
    expect(knownDevice(world.visitor(), id, mine)).not.toBeNull();
    expect(knownDevice(world.visitor(), id, both)).toBe(knownDevice(world.visitor(), id, mine));
    expect(markDevice(world.visitor(), id, both).value.split('.')).toHaveLength(2);
    const forged = [undefined, '', 'x', `${mine}A`, mine.replace('~', ''), mine.slice(0, 17) + 'A'.repeat(43)];
    for (const cookie of forged) expect(knownDevice(world.visitor(), id, cookie)).toBeNull();
    const other = makeWorld({ settings: { secret: 'another installation has another secret' } });
    expect(knownDevice(other.visitor(), id, mine)).toBeNull();
  });

  it('gives many who try at once no more turns than one after another', async () => {
    const world = await worldWithAda();
    const tries = Array.from({ length: 12 }, () => refusalOf(signIn(world.visitor(), { ...ada, password: 'wrong' })));
    const kinds = (await Promise.all(tries)).map((answer) => (answer as { kind: string }).kind);
    expect(kinds.filter((kind) => kind === 'invalid')).toHaveLength(5);
  });

  it('starts again at zero for who knew the password', async () => {
    const world = await worldWithAda();
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1) await refusalOf(signIn(world.visitor(), { ...ada, password: 'wrong' }));
      await signIn(world.visitor(), ada);
    }
    expect(await signIn(world.visitor(), ada)).toMatch(/^per_/);
  }, 60_000);

  it('slows one client down that tries many accounts', async () => {
    const world = makeWorld({
      settings: {
        limits: {
          ...makeWorld().as({ kind: 'visitor' }).settings.limits,
          sign_in_per_address: { most: 2, minutes: 15 },
        },
      },
    });
    for (let n = 0; n < 2; n += 1) await refusalOf(signIn(world.visitor(), { ...ada, email: `mens${n}@test.example` }));
    await expect(signIn(world.visitor(), { ...ada, email: 'third@test.example' })).rejects.toMatchObject({
      kind: 'too_many',
    });
    await expect(signIn(world.visitor(), { ...ada, address: '198.51.100.1' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    world.later(1000);
    await expect(signIn(world.visitor(), ada)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
