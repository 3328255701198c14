import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Transporter } from 'nodemailer';
import { requireSendable } from './check-mail.ts';
import type { AddressedMail, MailServer } from './port.ts';
import { MARK_CID } from './render.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;
/** Of the pool for mails that somebody waits for, and of that for all others. */
const CONNECTIONS = { urgent: 2, other: 5 } as const;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Sends over SMTP to `url` (smtp:// or smtps://), from `from` (`Name <address>`). A mail never leaves the machine without
 * encryption; connections stay open for the next mail, and urgent ones have a few of their own; its date is that of `now`. The Message-ID depends on the mail only, so one that is sent twice is recognised as one.
 */
export function smtpMail(settings: { url: string; from: string; now?: () => Date }): MailServer {
  const pools: { -readonly [lane in keyof typeof CONNECTIONS]?: Promise<Transporter> } = {};
  let closed = false;
  return {
    async send(mail) {
      requireSendable(mail);
      if (closed) throw new Error('the mail is closed');
      const lane = mail.urgent ? 'urgent' : 'other';
      pools[lane] ??= openTransport(settings.url, CONNECTIONS[lane]);
      const message = await messageOf(mail, settings.from);
      await (await pools[lane]).sendMail({ ...message, date: settings.now?.() });
    },
    close() {
      closed = true;
      for (const pool of Object.values(pools)) void pool.then((transport) => transport.close());
    },
  };
}

async function openTransport(url: string, maxConnections: number): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname } = new URL(url);
  return createTransport({
    url,
    pool: true,
    maxConnections,
    // A connection that the server let go of while it was idle: at once over a fresh one. More than that is for the outbox to try.
    maxRequeues: 1,
    requireTLS: protocol === 'smtp:' && !LOOPBACK.has(hostname),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function messageOf(mail: AddressedMail, from: string) {
  const files = (mail.attachments ?? []).map((file) => ({
    filename: file.name,
    contentType: file.mime,
    content: Buffer.from(file.bytes),
  }));
  const mark = mail.html.includes(`cid:${MARK_CID}`)
    ? [
        {
          filename: 'klimroute.png',
          cid: MARK_CID,
          contentType: 'image/png',
          contentDisposition: 'inline' as const,
          content: await readMark(),
        },
      ]
    : [];
  return {
    from,
    to: { name: mail.to.name, address: mail.to.address },
    messageId: `<${mail.messageId}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: [...mark, ...files],
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl', ...oneClick(mail.unsubscribeUrl) },
  };
}

/** RFC 2369 and RFC 8058. */
function oneClick(url: string | undefined): Record<string, string> {
  if (url === undefined) return {};
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

let mark: Promise<Buffer> | null = null;

/** By the package's own name for it: this file may run from the built server as well as from here. */
function readMark(): Promise<Buffer> {
  mark ??= readFile(createRequire(import.meta.url).resolve('#src/adapters/mail/mark.png'));
  return mark;
}
