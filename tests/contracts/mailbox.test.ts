import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readEmail } from '#domain/email.ts';
import { listMail, readMail } from '#src/adapters/mail/mailbox/read.ts';
import { startMailbox } from '#src/adapters/mail/mailbox/start.ts';
import { renderMail } from '#src/adapters/mail/render.ts';
import { smtpMail } from '#src/adapters/mail/smtp.ts';

const root = mkdtempSync(join(tmpdir(), 'klimroute-mailbox-'));
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const item of running.splice(0)) await item.stop();
});
afterAll(() => rmSync(root, { recursive: true }));

const words = {
  subject: 'Uw plaats staat vast',
  greetingName: 'Ada',
  paragraphs: ['Wij zien u graag.'],
  why: 'U schreef zich in.',
};
const welcome = { ...renderMail(words), to: { name: 'Ada Postma', address: 'ada@voorbeeld.example' } };

async function open() {
  const folder = mkdtempSync(join(root, 'box-'));
  const mailbox = await startMailbox({ port: 0, folder }, {});
  running.push(mailbox);
  return {
    folder,
    mail: smtpMail({ url: `smtp://127.0.0.1:${mailbox.port}`, from: 'Klimroute <post@klimroute.example>' }),
  };
}

describe('the embedded mailbox', () => {
  it('lists the newest first, page by page', async () => {
    const { mail, folder } = await open();
    for (const n of [1, 2, 3, 4, 5])
      await mail.send({ ...welcome, subject: `Brief ${n}`, messageId: `${n}@klimroute.example` });
    const page = async (n: number) => (await listMail(folder, { limit: 2, page: n })).mails.map((mail) => mail.subject);
    expect([await page(1), await page(2), await page(3), await page(4)]).toEqual([
      ['Brief 5', 'Brief 4'],
      ['Brief 3', 'Brief 2'],
      ['Brief 1'],
      [],
    ]);
    expect((await listMail(folder)).total).toBe(5);
  });
  it('knows no mail under another name', async () => {
    const { folder } = await open();
    for (const id of ['', '..', '../../etc/passwd', '1700000000000-000001-deadbeef'])
      expect(await readMail(folder, id)).toBeNull();
  });
  it('is empty before its first start', async () => {
    expect(await listMail(join(root, 'nowhere'))).toEqual({ mails: [], total: 0 });
  });
  it('gets mail for international addresses, in the envelope and in the mail', async () => {
    const { mail, folder } = await open();
    for (const typed of ['j\u00f6rg@voorbeeld.example', 'ada@b\u00fccher.example', '\u5f20@\u4f8b\u5b50.example']) {
      const address = readEmail(typed) ?? '';
      await mail.send({
        ...welcome,
        to: { name: 'Zo\u00eb', address },
        messageId: `${address.length}@klimroute.example`,
      });
    }
    const { mails } = await listMail(folder);
    expect(mails.map(({ to }) => /<(.*)>/.exec(to)?.[1]).toReversed()).toEqual([
      'j\u00f6rg@voorbeeld.example',
      'ada@bücher.example',
      '\u5f20@例子.example',
    ]);
  });
  it('does not start in production', async () => {
    await expect(startMailbox({ port: 0, folder: root }, { NODE_ENV: 'production' })).rejects.toThrow('production');
  });
  it('says so when its port is taken', async () => {
    const first = await startMailbox({ port: 0, folder: root }, {});
    running.push(first);
    await expect(startMailbox({ port: first.port, folder: root }, {})).rejects.toThrow('EADDRINUSE');
  });
});
