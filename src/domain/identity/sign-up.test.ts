import { describe, expect, it } from 'vitest';
import { sendMails, subjectsTo, tokenTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { findPersonByEmail } from './find.ts';
import { isPassword } from './password.ts';
import { requestSignInLink } from './request-link.ts';
import { signUp } from './sign-up.ts';
import { useLink } from './use-link.ts';

const ada = {
  name: '  Ada   Vermeer ',
  email: 'Ada@Klimroute.example',
  password: 'drie-gele-fietsen',
  address: '203.0.113.7',
};

describe('signing up', () => {
  it('makes an account that waits for its address to be confirmed', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), ada);
    const person = findPersonByEmail(world.system(), 'ada@klimroute.example');
    expect(person).toMatchObject({
      name: 'Ada Vermeer',
      email: 'ada@klimroute.example',
      emailConfirmed: false,
      hasPassword: true,
    });
    await sendMails(world);
    expect(subjectsTo(world, 'ada@klimroute.example')).toEqual(['Bevestig uw e-mailadres']);
    expect(world.rows('SELECT verb, actor_id FROM journal')).toEqual([
      { verb: 'identity.sign_up', actor_id: 'visitor' },
    ]);
  });

  it('keeps the password as argon2id and nowhere else', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), ada);
    const [row] = world.rows<{ password_hash: string }>('SELECT password_hash FROM people');
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(ada.password, row?.password_hash ?? null)).toBe(true);
    expect(JSON.stringify(world.rows('SELECT * FROM journal'))).not.toContain(ada.password);
    expect(JSON.stringify(world.rows('SELECT * FROM outbox'))).not.toContain('klimroute.example');
  });

  it('makes an account without a password too', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), { ...ada, password: null });
    expect(findPersonByEmail(world.system(), ada.email)).toMatchObject({ hasPassword: false });
  });

  it('refuses a weak password and makes nothing', async () => {
    const world = makeWorld();
    await expect(signUp(world.visitor(), { ...ada, password: 'kort' })).rejects.toMatchObject({
      kind: 'invalid',
      field: 'password',
    });
    await expect(signUp(world.visitor(), { ...ada, password: 'AdaVermeer-ada-2026' })).rejects.toMatchObject({
      field: 'password',
    });
    expect(world.rows('SELECT * FROM people')).toEqual([]);
  });

  it('refuses a name of nothing but white space', async () => {
    const world = makeWorld();
    await expect(signUp(world.visitor(), { ...ada, name: ' \u200b\t ' })).rejects.toMatchObject({
      kind: 'invalid',
      field: 'name',
    });
  });

  it('done twice makes one account and tells its owner by mail', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), ada);
    await signUp(world.visitor(), { ...ada, name: 'Somebody else', password: 'een-heel-ander-verhaal' });
    await sendMails(world);
    expect(world.rows('SELECT name FROM people')).toEqual([{ name: 'Ada Vermeer' }]);
    expect(subjectsTo(world, 'ada@klimroute.example')).toEqual(['Bevestig uw e-mailadres', 'U heeft al een account']);
  });

  it('answers a stranger the same for a known and an unknown address', async () => {
    const world = makeWorld();
    makePerson(world, { email: 'known@test.example' });
    const known = await signUp(world.visitor(), { ...ada, email: 'known@test.example' });
    const unknown = await signUp(world.visitor(), { ...ada, email: 'unknown@test.example' });
    expect(known).toMatch(/^[\w-]{43}$/);
    expect(unknown).toMatch(/^[\w-]{43}$/);
    expect(world.rows('SELECT count(*) AS n FROM mail_links')).toEqual([{ n: 2 }]);
    expect(world.rows('SELECT count(*) AS n FROM outbox')).toEqual([{ n: 2 }]);
  });

  it('holds both limits: per client and per account', async () => {
    const perAccount = makeWorld();
    for (let n = 0; n < 3; n += 1)
      await signUp(perAccount.visitor(), { ...ada, password: null, address: `203.0.113.${n}` });
    await expect(signUp(perAccount.visitor(), { ...ada, password: null })).rejects.toMatchObject({ kind: 'too_many' });

    const perClient = makeWorld();
    for (let n = 0; n < 100; n += 1)
      await signUp(perClient.visitor(), { ...ada, password: null, email: `mens${n}@test.example` });
    await expect(
      signUp(perClient.visitor(), { ...ada, password: null, email: 'last@test.example' }),
    ).rejects.toMatchObject({ kind: 'too_many' });
  });

  it('lets a class of thirty in behind one office connection, and their sign-in links too', async () => {
    const world = makeWorld();
    for (let n = 0; n < 30; n += 1) {
      const email = `mens${n}@test.example`;
      await signUp(world.visitor(), { ...ada, password: null, email });
      requestSignInLink(world.visitor(), { email, address: ada.address });
    }
    expect(world.rows('SELECT 1 FROM people')).toHaveLength(30);
  });

  it('refuses a name with an address in it, or with nothing to read', async () => {
    const world = makeWorld();
    const names = [
      'Win 500 euro op https://kwaad.example/x',
      'kwaad.example',
      'a@b.example',
      '\u3164\u2800',
      '😀',
      ' ',
    ];
    for (const name of [...names, `Za${'\u0301'.repeat(5)}`, 'n'.repeat(81)]) {
      await expect(signUp(world.visitor(), { ...ada, name })).rejects.toMatchObject({ kind: 'invalid', field: 'name' });
    }
    await expect(signUp(world.visitor(), { ...ada, email: 'geen adres' })).rejects.toMatchObject({ field: 'email' });
    expect(world.rows('SELECT 1 FROM people')).toEqual([]);
  });

  it('writes to the mailbox without a word of what was typed, until its owner has confirmed', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), { ...ada, name: 'Bel Direct Nul Zes' });
    await signUp(world.visitor(), { ...ada, name: 'Iemand Anders' });
    await sendMails(world);
    for (const mail of world.mail.sent) {
      expect(mail.to).toEqual({ name: '', address: 'ada@klimroute.example' });
      for (const part of [mail.text, mail.html, mail.subject]) expect(part).not.toMatch(/Bel Direct|Iemand Anders/);
    }
    expect(world.mail.sent).toHaveLength(2);
    useLink(world.visitor(), /\/link\/([\w-]+)/.exec(world.mail.sent[0]?.text ?? '')?.[1] ?? '');
    requestSignInLink(world.visitor(), { email: ada.email, address: ada.address });
    await sendMails(world);
    expect(world.mail.sent.at(-1)?.text).toContain('Beste Bel Direct Nul Zes');
  });

  it('keeps an international address as mail servers take it', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), { ...ada, email: 'Jörg@Bücher.Example' });
    expect(world.rows('SELECT email FROM people')).toEqual([{ email: 'jörg@xn--bcher-kva.example' }]);
    expect(findPersonByEmail(world.system(), 'jo\u0308rg@bücher.example')).not.toBeNull();
  });

  it('keeps no token that opens anything', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), ada);
    const token = await tokenTo(world, 'ada@klimroute.example');
    const everything = world
      .rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .map(({ name }) => JSON.stringify(world.rows(`SELECT * FROM "${name}"`)));
    expect(everything.join('\n')).not.toContain(token);
    expect(token.length).toBeGreaterThanOrEqual(43);
  });
});
