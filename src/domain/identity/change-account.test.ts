import { describe, expect, it } from 'vitest';
import { sendMails, subjectsTo, tokenTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { changeEmail } from './change-email.ts';
import { changeName } from './change-name.ts';
import { changePassword } from './change-password.ts';
import { findPerson } from './find.ts';
import { logOutEverywhere } from './log-out-everywhere.ts';
import { requestReset, requestSignInLink } from './request-link.ts';
import { resetPassword } from './reset-password.ts';
import { actorOfCookie, openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { useLink } from './use-link.ts';

const address = '203.0.113.7';
const email = 'ada@test.example';
const OLD = 'drie-gele-fietsen';
const NEW = 'een-heel-ander-verhaal';

async function worldWithAda(): Promise<{ world: World; id: string }> {
  const world = makeWorld();
  const id = makePerson(world, { email, name: 'Ada Vermeer' });
  await changePassword(world.person(id), { current: null, password: OLD });
  return { world, id };
}

describe('a name', () => {
  it('is changed by its person', async () => {
    const { world, id } = await worldWithAda();
    changeName(world.person(id), { name: ' Ada  de Vries ' });
    expect(findPerson(world.system(), id)?.name).toBe('Ada de Vries');
  });

  it('changed to the same leaves no line', async () => {
    const { world, id } = await worldWithAda();
    changeName(world.person(id), { name: 'Ada de Vries' });
    changeName(world.person(id), { name: 'Ada de Vries' });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'identity.change_name'")).toHaveLength(1);
    expect(JSON.stringify(world.rows('SELECT * FROM journal'))).not.toContain('Vries');
  });

  it('is never empty, and a stranger has none to change', async () => {
    const { world, id } = await worldWithAda();
    expect(() => changeName(world.person(id), { name: '   ' })).toThrow(
      expect.objectContaining({ kind: 'invalid', field: 'name' }),
    );
    expect(() => changeName(world.visitor(), { name: 'X' })).toThrow(
      expect.objectContaining({ kind: 'sign_in_first' }),
    );
  });
});

describe('another e-mail address', () => {
  it('holds once the mail to it is used; both addresses are told', async () => {
    const { world, id } = await worldWithAda();
    await changeEmail(world.person(id), { email: 'Nieuw@test.example', password: OLD, address });
    const token = await tokenTo(world, 'nieuw@test.example');
    expect(findPerson(world.system(), id)?.email).toBe(email);
    await openSession(world.visitor(), id);
    expect(useLink(world.visitor(), token)).toMatchObject({ did: 'email_changed', personId: id });
    await sendMails(world);
    expect(findPerson(world.system(), id)?.email).toBe('nieuw@test.example');
    expect(subjectsTo(world, email)).toContain('Er is een ander e-mailadres gevraagd');
    expect(subjectsTo(world, email).at(-1)).toBe('Uw e-mailadres is veranderd');
    expect(subjectsTo(world, 'nieuw@test.example').at(-1)).toBe('Dit is nu uw e-mailadres');
    expect(world.rows('SELECT * FROM sessions')).toEqual([]);
  });

  it('works once', async () => {
    const { world, id } = await worldWithAda();
    await changeEmail(world.person(id), { email: 'nieuw@test.example', password: OLD, address });
    const token = await tokenTo(world, 'nieuw@test.example');
    useLink(world.visitor(), token);
    expect(() => useLink(world.visitor(), token)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  it('asks for the password that one has', async () => {
    const { world, id } = await worldWithAda();
    await expect(
      changeEmail(world.person(id), { email: 'nieuw@test.example', password: 'wrong', address }),
    ).rejects.toMatchObject({ field: 'emailPassword' });
    await expect(
      changeEmail(world.person(id), { email: 'nieuw@test.example', password: null, address }),
    ).rejects.toMatchObject({ field: 'emailPassword' });
    await expect(
      changeEmail(world.visitor(), { email: 'nieuw@test.example', password: OLD, address }),
    ).rejects.toMatchObject({ kind: 'sign_in_first' });
    await expect(changeEmail(world.person(id), { email, password: OLD, address })).rejects.toMatchObject({
      field: 'email',
    });
  });

  it('that somebody has already looks the same to who asks, and its holder is told', async () => {
    const { world, id } = await worldWithAda();
    makePerson(world, { email: 'taken@test.example' });
    const taken = await changeEmail(world.person(id), { email: 'taken@test.example', password: OLD, address });
    const free = await changeEmail(world.person(id), { email: 'free@test.example', password: OLD, address });
    expect(taken).toBe(free);
    await sendMails(world);
    expect(subjectsTo(world, 'taken@test.example')).toEqual(['U heeft al een account']);
    expect(subjectsTo(world, email).filter((subject) => subject.startsWith('Er is een ander'))).toHaveLength(2);
  });

  it('that somebody took in the meantime is refused', async () => {
    const { world, id } = await worldWithAda();
    await changeEmail(world.person(id), { email: 'nieuw@test.example', password: OLD, address });
    const token = await tokenTo(world, 'nieuw@test.example');
    makePerson(world, { email: 'nieuw@test.example' });
    expect(() => useLink(world.visitor(), token)).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(findPerson(world.system(), id)?.email).toBe(email);
  });

  it('ends the mails that were sent to the old one', async () => {
    const { world, id } = await worldWithAda();
    requestSignInLink(world.visitor(), { email, address });
    const old = await tokenTo(world, email);
    await changeEmail(world.person(id), { email: 'nieuw@test.example', password: OLD, address });
    useLink(world.visitor(), await tokenTo(world, 'nieuw@test.example'));
    expect(() => useLink(world.visitor(), old)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });
});

describe('another password', () => {
  it('replaces the old one, ends every session and is told by mail', async () => {
    const { world, id } = await worldWithAda();
    const cookie = await openSession(world.visitor(), id);
    await changePassword(world.person(id), { current: OLD, password: NEW });
    expect((await actorOfCookie(world.visitor(), cookie.value)).actor.kind).toBe('visitor');
    expect(await signIn(world.visitor(), { email, password: NEW, address })).toBe(id);
    await expect(signIn(world.visitor(), { email, password: OLD, address })).rejects.toMatchObject({ kind: 'invalid' });
    await sendMails(world);
    expect(subjectsTo(world, email)).toEqual(['Uw wachtwoord is veranderd', 'Uw wachtwoord is veranderd']);
  });

  it('asks for the one that one has, and counts wrong ones', async () => {
    const { world, id } = await worldWithAda();
    for (let n = 0; n < 5; n += 1) {
      await expect(changePassword(world.person(id), { current: 'wrong', password: NEW })).rejects.toMatchObject({
        field: 'currentPassword',
      });
    }
    await expect(changePassword(world.person(id), { current: OLD, password: NEW })).rejects.toMatchObject({
      kind: 'too_many',
      facts: { seconds: 1 },
    });
    world.later(1000);
    await changePassword(world.person(id), { current: OLD, password: NEW });
  });

  it('is not held up by who guesses at the account elsewhere', async () => {
    const { world, id } = await worldWithAda();
    for (let n = 0; n < 13; n += 1)
      await signIn(world.visitor(), { email, password: 'wrong', address: '198.51.100.9' }).catch(() => null);
    await changePassword(world.person(id), { current: OLD, password: NEW });
  });

  it('is refused when it is weak, and to a stranger', async () => {
    const { world, id } = await worldWithAda();
    await expect(
      changePassword(world.person(id), { current: OLD, password: 'wachtwoordwachtwoord' }),
    ).rejects.toMatchObject({ field: 'password' });
    await expect(changePassword(world.visitor(), { current: OLD, password: NEW })).rejects.toMatchObject({
      kind: 'sign_in_first',
    });
  });
});

describe('a forgotten password', () => {
  it('is chosen anew with a mail; every session and other mail ends, and nobody is signed in', async () => {
    const { world, id } = await worldWithAda();
    await openSession(world.visitor(), id);
    requestSignInLink(world.visitor(), { email, address });
    const signInToken = await tokenTo(world, email);
    requestReset(world.visitor(), { email, address });
    const token = await tokenTo(world, email);
    await resetPassword(world.visitor(), { token, password: NEW });
    expect(world.rows('SELECT * FROM sessions')).toEqual([]);
    expect(() => useLink(world.visitor(), signInToken)).toThrow(expect.objectContaining({ kind: 'gone' }));
    expect(await signIn(world.visitor(), { email, password: NEW, address })).toBe(id);
  });

  it('can be chosen once per mail, also when two try at the same time', async () => {
    const { world } = await worldWithAda();
    requestReset(world.visitor(), { email, address });
    const token = await tokenTo(world, email);
    const tries = await Promise.allSettled([
      resetPassword(world.visitor(), { token, password: NEW }),
      resetPassword(world.visitor(), { token, password: `${NEW}-2` }),
    ]);
    expect(tries.map((promiseSettledResult) => promiseSettledResult.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lets in again who was shut out after too many wrong ones', async () => {
    const { world, id } = await worldWithAda();
    for (let n = 0; n < 13; n += 1)
      await signIn(world.visitor(), { email, password: 'wrong', address }).catch(() => null);
    await expect(signIn(world.visitor(), { email, password: OLD, address })).rejects.toMatchObject({
      kind: 'too_many',
    });
    requestReset(world.visitor(), { email, address });
    await resetPassword(world.visitor(), { token: await tokenTo(world, email), password: NEW });
    requestSignInLink(world.visitor(), { email, address });
    expect(useLink(world.visitor(), await tokenTo(world, email))).toMatchObject({ did: 'signed_in', personId: id });
    world.later(MINUTE);
    expect(await signIn(world.visitor(), { email, password: NEW, address })).toBe(id);
  });

  it('keeps the mail open when the new one is too weak', async () => {
    const { world } = await worldWithAda();
    requestReset(world.visitor(), { email, address });
    const token = await tokenTo(world, email);
    await expect(resetPassword(world.visitor(), { token, password: 'kort' })).rejects.toMatchObject({
      field: 'password',
    });
    await expect(resetPassword(world.visitor(), { token, password: NEW })).resolves.toBeUndefined();
  });

  it('is not chosen with a mail that is too old, nor with one that signs in', async () => {
    const { world } = await worldWithAda();
    requestReset(world.visitor(), { email, address });
    const late = await tokenTo(world, email);
    world.later(30 * MINUTE);
    await expect(resetPassword(world.visitor(), { token: late, password: NEW })).rejects.toMatchObject({
      kind: 'gone',
    });
    requestSignInLink(world.visitor(), { email, address });
    await expect(
      resetPassword(world.visitor(), { token: await tokenTo(world, email), password: NEW }),
    ).rejects.toMatchObject({ kind: 'gone' });
  });

  it('answers the same for an address that nobody has', async () => {
    const { world } = await worldWithAda();
    const known = requestReset(world.visitor(), { email, address });
    const unknown = requestReset(world.visitor(), { email: 'nobody@test.example', address });
    expect(known).toBe(unknown);
    await sendMails(world);
    expect(world.mail.sent.filter((mail) => mail.subject === 'Kies een nieuw wachtwoord')).toHaveLength(1);
  });
});

describe('logging out everywhere', () => {
  it('ends every session of this person and of nobody else', async () => {
    const { world, id } = await worldWithAda();
    const other = makePerson(world);
    const cookies = [await openSession(world.visitor(), id), await openSession(world.visitor(), id)];
    const others = await openSession(world.visitor(), other);
    logOutEverywhere(world.person(id));
    logOutEverywhere(world.person(id));
    for (const cookie of cookies)
      expect((await actorOfCookie(world.visitor(), cookie.value)).actor.kind).toBe('visitor');
    expect((await actorOfCookie(world.visitor(), others.value)).actor.kind).toBe('person');
    expect(() => logOutEverywhere(world.visitor())).toThrow(expect.objectContaining({ kind: 'sign_in_first' }));
  });
});
