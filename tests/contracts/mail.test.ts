import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { fakeMail } from '#src/adapters/mail/fake.ts';
import { listMail, readMail } from '#src/adapters/mail/mailbox/read.ts';
import { startMailbox } from '#src/adapters/mail/mailbox/start.ts';
import { type AddressedMail, type MailAttachment, type MailServer, MailUnsendable } from '#src/adapters/mail/port.ts';
import { renderMail } from '#src/adapters/mail/render.ts';
import { smtpMail } from '#src/adapters/mail/smtp.ts';

type Arrived = {
  messageId: string;
  subject: string;
  text: string;
  html: string | null;
  to: string;
  attachments: readonly MailAttachment[];
};
type Post = { mail: MailServer; folder: string | null; arrived(): Promise<Arrived[]> };

const SENT = new Date('2027-03-01T10:00:00Z');
const root = mkdtempSync(join(tmpdir(), 'klimroute-mail-'));
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const item of running.splice(0)) await item.stop();
});
afterAll(() => rmSync(root, { recursive: true }));

async function inMemory(): Promise<Post> {
  const mail = fakeMail();
  const arrived = async () =>
    mail.sent.map((mail) => ({ ...mail, to: mail.to.address, attachments: mail.attachments ?? [] }));
  return { mail, folder: null, arrived };
}

async function overSmtp(): Promise<Post> {
  const folder = mkdtempSync(join(root, 'box-'));
  const mailbox = await startMailbox({ port: 0, folder }, {});
  running.push(mailbox);
  const mail = smtpMail({
    url: `smtp://127.0.0.1:${mailbox.port}`,
    from: 'Klimroute <post@klimroute.example>',
    now: () => SENT,
  });
  const arrived = async () => {
    const { mails } = await listMail(folder);
    const read = await Promise.all(mails.toReversed().map(({ id }) => readMail(folder, id)));
    return read.filter((mail) => mail !== null);
  };
  return { mail, folder, arrived };
}

const words = {
  subject: 'Uw plaats staat vast',
  greetingName: 'Ada',
  paragraphs: ['Tot 14 juni.\nWij zien u graag.'],
  why: 'U schreef zich in.',
};
const ada = (changes: Partial<AddressedMail> = {}): AddressedMail => ({
  ...renderMail(words),
  messageId: 'out_abc123@klimroute.example',
  to: { name: 'Ada Postma', address: 'ada@voorbeeld.example' },
  ...changes,
});

describe.each([
  ['in memory', inMemory],
  ['over SMTP', overSmtp],
])('mail %s', (_, open) => {
  it('brings the mail to its addressee, words and all', async () => {
    const post = await open();
    await post.mail.send(ada());
    const [mail, ...more] = await post.arrived();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ messageId: 'out_abc123@klimroute.example', subject: words.subject });
    expect(mail?.to).toContain('ada@voorbeeld.example');
    expect(mail?.text.trim()).toBe(ada().text.trim());
    expect(mail?.html).toContain('Wij zien u graag.');
  });
  it('carries attachments byte for byte, under their names', async () => {
    const post = await open();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
    const attachments = [{ name: 'bijeenkomsten één.ics', mime: 'text/calendar; charset=utf-8', bytes }];
    await post.mail.send(ada({ attachments }));
    const [file, ...more] = (await post.arrived())[0]?.attachments ?? [];
    expect(more).toEqual([]);
    expect(file?.name).toBe('bijeenkomsten één.ics');
    expect(file?.mime).toContain('text/calendar');
    expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
  it('keeps accents, quotes and long subjects whole', async () => {
    const post = await open();
    const subject = `‘Eén’ plaats voor ŞĞł & “u” ${'kortom '.repeat(30)}klaar`;
    await post.mail.send(ada({ subject, to: { name: 'Şerife "Ş" O’Brien, mevrouw', address: 's@voorbeeld.example' } }));
    const [mail] = await post.arrived();
    expect(mail?.subject).toBe(subject);
    expect(mail?.to).toContain('s@voorbeeld.example');
  });
  it('gives a repeat the same Message-ID, so that it counts as one', async () => {
    const post = await open();
    await post.mail.send(ada());
    await post.mail.send(ada());
    const ids = (await post.arrived()).map((mail) => mail.messageId);
    expect(ids).toEqual(['out_abc123@klimroute.example', 'out_abc123@klimroute.example']);
  });
  it.each(['\r\n', '\n', '\r', '\u0000', '\u0085', '\u2028', '\u2029'])(
    'sends nothing when a header would hold %j',
    async (sign) => {
      const post = await open();
      const bad = `x${sign}Bcc: mallory@evil.example`;
      const vectors: Partial<AddressedMail>[] = [
        { subject: bad },
        { messageId: bad },
        { to: { name: bad, address: 'ada@voorbeeld.example' } },
        { to: { name: 'Ada', address: `ada@voorbeeld.example${sign}Bcc: m@evil.example` } },
        { to: { name: 'Ada', address: `${sign}ada@voorbeeld.example` } },
        { attachments: [{ name: bad, mime: 'text/plain', bytes: new Uint8Array(1) }] },
        { attachments: [{ name: 'a.txt', mime: `text/plain${sign}X: y`, bytes: new Uint8Array(1) }] },
      ];
      for (const vector of vectors) await expect(post.mail.send(ada(vector))).rejects.toBeInstanceOf(MailUnsendable);
      expect(await post.arrived()).toEqual([]);
    },
  );
  it.each([
    '',
    'ada',
    'ada@',
    '@x.nl',
    'a@b@c.nl',
    'a b@c.nl',
    'a@b.nl, m@evil.example',
    '<a@b.nl>',
    'a@b.nl;m@evil.example',
    '"a"@b.nl',
  ])('sends nothing to %j, which is no address', async (address) => {
    const post = await open();
    await expect(post.mail.send(ada({ to: { name: 'Ada', address } }))).rejects.toBeInstanceOf(MailUnsendable);
    expect(await post.arrived()).toEqual([]);
  });
});

describe('mail over SMTP', () => {
  it('has one addressee and one sender in its headers, whatever the name is', async () => {
    const post = await overSmtp();
    await post.mail.send(ada({ to: { name: 'Ada <m@evil.example>, "x"', address: 'ada@voorbeeld.example' } }));
    const folder = post.folder ?? '';
    const raw = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'latin1');
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head.match(/^(To|From|Subject|Message-ID|Bcc|Cc):/gim)?.sort()).toEqual([
      'From:',
      'Message-ID:',
      'Subject:',
      'To:',
    ]);
    expect(head).toContain('Message-ID: <out_abc123@klimroute.example>');
    expect((await listMail(folder)).mails[0]).toMatchObject({ sentAt: SENT });
    expect((await listMail(folder)).mails[0]?.from).toBe('"Klimroute" <post@klimroute.example>');
  });
  it('shows the mark from the mail itself, not from a server', async () => {
    const post = await overSmtp();
    await post.mail.send(ada());
    const [mail] = await post.arrived();
    expect(mail?.html).toMatch(/<img src="data:image\/png;base64,[^"]{1000,}" [^>]*alt="Klimroute"/);
    expect(mail?.html).not.toContain('cid:');
    expect(mail?.attachments).toEqual([]);
  });
  it('can be tried again when the mail server was away', async () => {
    const away = smtpMail({ url: 'smtp://127.0.0.1:1', from: 'post@klimroute.example' });
    const fault = await away.send(ada()).catch((error: Error) => error);
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(MailUnsendable);
  });
});
