import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressObject, ParsedMail } from 'mailparser';
import type { MailAttachment } from '#src/adapters/mail/port.ts';

export type MailLine = {
  readonly id: string;
  /** By the clock of the sender, which a demo may have moved. */
  readonly sentAt: Date;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
};
export type ReceivedMail = MailLine & {
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
};

/** The mails of a demo, to be read on the screen. */
export type Mailbox = {
  readonly perPage: number;
  /** One page of mails, newest first; `page` counts from 1. */
  list(page: number): Promise<{ mails: readonly MailLine[]; total: number }>;
  read(id: string): Promise<ReceivedMail | null>;
};

const ID = /^\d{13}-\d{6}-[0-9a-f]{8}$/;
const DEFAULT_LIMIT = 50;

/** Mails in the mailbox, newest first; `page` counts from 1. */
export async function listMail(
  folder: string,
  { limit = DEFAULT_LIMIT, page = 1 }: { limit?: number; page?: number } = {},
): Promise<{ mails: MailLine[]; total: number }> {
  const ids = await listIds(folder);
  const start = (page - 1) * limit;
  const mails: MailLine[] = [];
  for (const id of ids.slice(start, start + limit)) mails.push(lineOf(id, await parse(folder, id)));
  return { mails, total: ids.length };
}

/** One mail with its words and attachments; null when there is none under this id. */
export async function readMail(folder: string, id: string): Promise<ReceivedMail | null> {
  if (!ID.test(id) || !(await listIds(folder)).includes(id)) return null;
  const mail = await parse(folder, id);
  const attachments = mail.attachments
    .filter((file) => !file.related)
    .map((file) => ({ name: file.filename ?? '', mime: file.contentType, bytes: new Uint8Array(file.content) }));
  return { ...lineOf(id, mail), text: mail.text ?? '', html: mail.html || null, attachments };
}

/** The mailbox that keeps its mails in this folder. */
export function mailboxIn(folder: string): Mailbox {
  return { perPage: DEFAULT_LIMIT, list: (page) => listMail(folder, { page }), read: (id) => readMail(folder, id) };
}

async function listIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
  return ids
    .filter((id) => ID.test(id))
    .sort()
    .reverse();
}

async function parse(folder: string, id: string): Promise<ParsedMail> {
  const { simpleParser } = await import('mailparser');
  return simpleParser(await readFile(join(folder, `${id}.eml`)), { skipTextToHtml: true, skipHtmlToText: true });
}

function lineOf(id: string, mail: ParsedMail): MailLine {
  return {
    id,
    sentAt: mail.date ?? new Date(Number(id.slice(0, 13))),
    messageId: mail.messageId?.replace(/^<|>$/g, '') ?? '',
    from: addresses(mail.from),
    to: addresses(mail.to),
    subject: mail.subject ?? '',
  };
}

function addresses(input: AddressObject | AddressObject[] | undefined): string {
  return input === undefined
    ? ''
    : [input]
        .flat()
        .map((addressObject) => addressObject.text)
        .join(', ');
}
