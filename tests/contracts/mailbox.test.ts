import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { listMail, readMail } from '#src/outside/mail/mailbox/read.ts';
import { startMailbox } from '#src/outside/mail/mailbox/start.ts';
import { letterOf } from '#src/outside/mail/render.ts';
import { smtpMail } from '#src/outside/mail/smtp.ts';

const root = mkdtempSync(join(tmpdir(), 'klimroute-mailbox-'));
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});
afterAll(() => rmSync(root, { recursive: true }));

const words = { subject: 'Uw plaats staat vast', greetingName: 'Ada', paragraphs: ['Wij zien u graag.'], why: 'U schreef zich in.' };
const letter = { ...letterOf(words), to: { name: 'Ada Postma', address: 'ada@voorbeeld.example' } };

async function open() {
  const folder = mkdtempSync(join(root, 'box-'));
  const mailbox = await startMailbox({ port: 0, folder }, {});
  running.push(mailbox);
  return { folder, mail: smtpMail({ url: `smtp://127.0.0.1:${mailbox.port}`, from: 'Klimroute <post@klimroute.example>' }) };
}

describe('the embedded mailbox', () => {
  it('lists the newest first, page by page', async () => {
    const { mail, folder } = await open();
    for (const n of [1, 2, 3, 4, 5]) await mail.send({ ...letter, subject: `Brief ${n}`, messageId: `${n}@klimroute.example` });
    const page = async (n: number) => (await listMail(folder, { limit: 2, page: n })).letters.map((letter) => letter.subject);
    expect([await page(1), await page(2), await page(3), await page(4)]).toEqual([['Brief 5', 'Brief 4'], ['Brief 3', 'Brief 2'], ['Brief 1'], []]);
    expect((await listMail(folder)).total).toBe(5);
  });
  it('knows no letter under another name', async () => {
    const { folder } = await open();
    for (const id of ['', '..', '../../etc/passwd', '1700000000000-000001-deadbeef']) expect(await readMail(folder, id)).toBeNull();
  });
  it('is empty before its first start', async () => {
    expect(await listMail(join(root, 'nowhere'))).toEqual({ letters: [], total: 0 });
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
