import { describe, expect, it } from 'vitest';
import { sendMails, subjectsTo, tokenTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { changeEmail } from './change-email.ts';
import { findPerson, findPersonByEmail } from './find.ts';
import { findOpenLink, tokenOf } from './mail-link.ts';
import { requestReset, requestSignInLink } from './request-link.ts';
import { resendConfirmation } from './resend-confirmation.ts';
import { actorOfCookie, openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { useLink } from './use-link.ts';

const address = '203.0.113.7';
const email = 'ada@test.example';

async function worldWithAda(password: string | null = 'drie-gele-fietsen') {
  const world = makeWorld();
  await signUp(world.visitor(), { name: 'Ada Vermeer', email, password, address, returnTo: '/uitvoeringen/run_1' });
  return world;
}

describe('the link that confirms an address', () => {
  it('confirms it and remembers where the person was going', async () => {
    const world = await worldWithAda();
    const used = useLink(world.visitor(), await tokenTo(world, email));
    expect(used).toMatchObject({ did: 'confirmed', returnTo: '/uitvoeringen/run_1' });
    expect(findPersonByEmail(world.system(), email)).toMatchObject({ emailConfirmed: true });
  });

  it('takes away the password and the sessions of who was there before, which may be a stranger', async () => {
    const world = await worldWithAda();
    const id = findPersonByEmail(world.system(), email)?.id ?? '';
    const session = await openSession(world.visitor(), id);
    expect(useLink(world.visitor(), await tokenTo(world, email))).toMatchObject({ passwordDropped: true });
    expect(findPerson(world.system(), id)).toMatchObject({ emailConfirmed: true, hasPassword: false });
    expect((await actorOfCookie(world.visitor(), session.value)).actor.kind).toBe('visitor');
    await expect(signIn(world.visitor(), { email, password: 'drie-gele-fietsen', address })).rejects.toThrow();
  });

  it('leaves the password that this very browser chose, and still ends the sessions of others', async () => {
    const world = makeWorld();
    const password = 'drie-gele-fietsen';
    const proof = await signUp(world.visitor(), { name: 'Ada', email, password, address });
    const id = findPersonByEmail(world.system(), email)?.id ?? '';
    const session = await openSession(world.visitor(), id);
    expect(useLink(world.visitor(), await tokenTo(world, email), proof)).toMatchObject({ passwordDropped: false });
    expect(await signIn(world.visitor(), { email, password, address })).toBe(id);
    expect((await actorOfCookie(world.visitor(), session.value)).actor.kind).toBe('visitor');
  });

  it('takes the proof of a later sign-up for nothing: the password there is the first one', async () => {
    const world = await worldWithAda();
    const later = await signUp(world.visitor(), { name: 'Ada', email, password: 'vier-rode-stoelen', address });
    await sendMails(world);
    const first = /\/link\/([\w-]+)/.exec(world.mail.sent[0]?.text ?? '')?.[1] ?? '';
    expect(useLink(world.visitor(), first, later)).toMatchObject({ did: 'confirmed', passwordDropped: true });
  });

  it('ends what a stranger asked for meanwhile: another address, another password', async () => {
    const world = await worldWithAda();
    const id = findPersonByEmail(world.system(), email)?.id ?? '';
    await changeEmail(world.person(id), { email: 'dief@test.example', password: 'drie-gele-fietsen', address });
    const theft = await tokenTo(world, 'dief@test.example');
    const first = /\/link\/([\w-]+)/.exec(world.mail.sent[0]?.text ?? '')?.[1] ?? '';
    useLink(world.visitor(), first);
    expect(() => useLink(world.visitor(), theft)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  it('works once', async () => {
    const world = await worldWithAda();
    const token = await tokenTo(world, email);
    useLink(world.visitor(), token);
    expect(() => useLink(world.visitor(), token)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  it('works for half an hour and no longer', async () => {
    const world = await worldWithAda();
    const token = await tokenTo(world, email);
    world.later(30 * MINUTE - 1);
    expect(findOpenLink(world.visitor(), token)).not.toBeNull();
    world.later(1);
    expect(() => useLink(world.visitor(), token)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  it('is sent again to who asks signed in, and only while the address is unconfirmed', async () => {
    const world = await worldWithAda();
    const id = findPersonByEmail(world.system(), email)?.id ?? '';
    resendConfirmation(world.person(id));
    useLink(world.visitor(), await tokenTo(world, email));
    expect(() => resendConfirmation(world.person(id))).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(() => resendConfirmation(world.visitor())).toThrow(expect.objectContaining({ kind: 'sign_in_first' }));
  });
});

describe('the link that signs in', () => {
  it('answers who it is', async () => {
    const world = makeWorld();
    const id = makePerson(world, { email });
    requestSignInLink(world.visitor(), { email: email.toUpperCase(), address, returnTo: '/mijn' });
    expect(useLink(world.visitor(), await tokenTo(world, email))).toEqual({
      did: 'signed_in',
      personId: id,
      returnTo: '/mijn',
      passwordDropped: false,
    });
  });

  it('writes the same rows for an unknown address and sends it nothing', async () => {
    const world = makeWorld();
    makePerson(world, { email });
    const known = requestSignInLink(world.visitor(), { email, address });
    const unknown = requestSignInLink(world.visitor(), { email: 'nobody@test.example', address });
    expect(known).toBe(unknown);
    const links = world.rows<{ id: string; person_id: string | null }>(
      'SELECT id, person_id FROM mail_links ORDER BY person_id IS NULL',
    );
    expect(links).toHaveLength(2);
    await sendMails(world);
    expect(world.mail.sent).toHaveLength(1);
    expect(() => useLink(world.visitor(), tokenOf(world.system(), links[1]?.id ?? ''))).toThrow(
      expect.objectContaining({ kind: 'gone' }),
    );
  });

  it('takes away a password that was set before anybody proved the address', async () => {
    const world = await worldWithAda('een-heel-ander-verhaal');
    const id = findPersonByEmail(world.system(), email)?.id ?? '';
    await openSession(world.visitor(), id);
    requestSignInLink(world.visitor(), { email, address });
    expect(useLink(world.visitor(), await tokenTo(world, email))).toMatchObject({
      did: 'signed_in',
      passwordDropped: true,
    });
    expect(findPerson(world.system(), id)).toMatchObject({ emailConfirmed: true, hasPassword: false });
    expect(world.rows('SELECT * FROM sessions')).toEqual([]);
  });

  it('keeps the password of a confirmed account', async () => {
    const world = makeWorld();
    const proof = await signUp(world.visitor(), { name: 'Ada', email, password: 'drie-gele-fietsen', address });
    useLink(world.visitor(), await tokenTo(world, email), proof);
    requestSignInLink(world.visitor(), { email, address });
    expect(useLink(world.visitor(), await tokenTo(world, email))).toMatchObject({ passwordDropped: false });
    expect(findPersonByEmail(world.system(), email)).toMatchObject({ hasPassword: true });
  });

  it('is asked three times in half an hour at most, while one of the three still opens, for a known and an unknown address alike', () => {
    const world = makeWorld();
    makePerson(world, { email });
    for (const asked of [email, 'nobody@test.example']) {
      for (let n = 0; n < 3; n += 1) requestSignInLink(world.visitor(), { email: asked, address: `203.0.113.${n}` });
      expect(() => requestSignInLink(world.visitor(), { email: asked, address })).toThrow(
        expect.objectContaining({ kind: 'too_many' }),
      );
    }
    world.later(30 * MINUTE);
    expect(() => requestSignInLink(world.visitor(), { email, address })).not.toThrow();
  });
});

describe('the limit on mails', () => {
  it('starts again at zero for who opens them', async () => {
    const world = makeWorld();
    makePerson(world, { email });
    for (let n = 0; n < 5; n += 1) {
      requestSignInLink(world.visitor(), { email, address });
      useLink(world.visitor(), await tokenTo(world, email));
    }
    expect(world.mail.sent).toHaveLength(5);
  });
});

describe('a token', () => {
  it('that nobody gave opens nothing', async () => {
    const world = await worldWithAda();
    const token = await tokenTo(world, email);
    const forged = [`${token}A`, token.slice(1), token.toLowerCase(), '', "' OR 1=1 --", 'A'.repeat(43)];
    for (const item of forged)
      expect(() => useLink(world.visitor(), item)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  it('made with another secret opens nothing', async () => {
    const world = await worldWithAda();
    const [link] = world.rows<{ id: string }>('SELECT id FROM mail_links');
    const elsewhere = makeWorld({ settings: { secret: 'another installation has another secret' } });
    expect(() => useLink(world.visitor(), tokenOf(elsewhere.system(), link?.id ?? ''))).toThrow(
      expect.objectContaining({ kind: 'gone' }),
    );
  });

  it('for a new password does not sign in', async () => {
    const world = makeWorld();
    makePerson(world, { email });
    requestReset(world.visitor(), { email, address });
    const token = await tokenTo(world, email);
    expect(() => useLink(world.visitor(), token)).toThrow(expect.objectContaining({ kind: 'gone' }));
    expect(findOpenLink(world.visitor(), token)?.purpose).toBe('reset');
  });

  it('is not sent any more when the mail is late and the link ran out', async () => {
    const world = makeWorld();
    makePerson(world, { email });
    requestSignInLink(world.visitor(), { email, address });
    world.later(31 * MINUTE);
    await sendMails(world);
    expect(subjectsTo(world, email)).toEqual([]);
  });

  it('cannot be made unused, whatever writes to the table', async () => {
    const world = await worldWithAda();
    useLink(world.visitor(), await tokenTo(world, email));
    expect(() => world.open.exec('UPDATE mail_links SET used_at = NULL')).toThrow(/used link stays used/);
  });
});

describe('the link that changes an address', () => {
  async function asked() {
    const world = makeWorld();
    const proof = await signUp(world.visitor(), { name: 'Ada', email, password: 'drie-gele-fietsen', address });
    useLink(world.visitor(), await tokenTo(world, email), proof);
    const id = findPersonByEmail(world.system(), email)?.id ?? '';
    await changeEmail(world.person(id), { email: 'nieuw@test.example', password: 'drie-gele-fietsen', address });
    return { world, id, token: await tokenTo(world, 'nieuw@test.example') };
  }

  it('keeps the password of who opens it where they are signed in', async () => {
    const { world, id, token } = await asked();
    expect(useLink(world.person(id), token)).toMatchObject({ did: 'email_changed', passwordDropped: false });
    expect(findPerson(world.system(), id)).toMatchObject({ email: 'nieuw@test.example', hasPassword: true });
  });

  it('takes the password away when somebody else opens it: the account may be a stranger’s', async () => {
    const { world, id, token } = await asked();
    expect(useLink(world.visitor(), token)).toMatchObject({ did: 'email_changed', passwordDropped: true });
    expect(findPerson(world.system(), id)).toMatchObject({ hasPassword: false });
    expect(world.rows('SELECT 1 FROM sessions')).toEqual([]);
  });
});
