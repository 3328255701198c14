import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Transporter } from 'nodemailer';
import { requireSendable } from './check-letter.ts';
import type { AddressedLetter, Mail } from './port.ts';
import { MARK_CID } from './render.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Sends over SMTP to `url` (smtp:// or smtps://), from `from` (`Name <address>`). A letter never leaves the machine without
 * encryption; its date is that of `now`. The Message-ID depends on the letter only, so one that is sent twice is recognised as one.
 */
export function smtpMail(settings: { url: string; from: string; now?: () => Date }): Mail {
  let transport: Promise<Transporter> | null = null;
  return {
    async send(letter) {
      requireSendable(letter);
      transport ??= openTransport(settings.url);
      const message = await messageOf(letter, settings.from);
      await (await transport).sendMail({ ...message, date: settings.now?.() });
    },
  };
}

async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname } = new URL(url);
  return createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !LOOPBACK.has(hostname),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function messageOf(letter: AddressedLetter, from: string) {
  const files = (letter.attachments ?? []).map((file) => ({ filename: file.name, contentType: file.mime, content: Buffer.from(file.bytes) }));
  const mark = letter.html.includes(`cid:${MARK_CID}`)
    ? [{ filename: 'klimroute.png', cid: MARK_CID, contentType: 'image/png', contentDisposition: 'inline' as const, content: await readMark() }]
    : [];
  return {
    from,
    to: { name: letter.to.name, address: letter.to.address },
    messageId: `<${letter.messageId}>`,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: [...mark, ...files],
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
  };
}

let mark: Promise<Buffer> | null = null;

/** By the package's own name for it: this file may run from the built server as well as from here. */
function readMark(): Promise<Buffer> {
  mark ??= readFile(createRequire(import.meta.url).resolve('#src/outside/mail/mark.png'));
  return mark;
}
