import { type SQL, sql } from 'drizzle-orm';
import { outbox } from '#db/schema/journal.ts';
import type { MailKind } from '#domain/mail.ts';

/** One kind of outgoing work with its own pace: what hangs in one lane is not felt in another. */
export type Lane = {
  readonly name: 'money' | 'access' | 'mail' | 'files';
  /** How many run at a time. Of the two lanes of mail: as many as their pool has connections. */
  readonly atOnce: number;
  /** What takes longer has failed and is tried again. Longer than the time-outs of what it calls, which know better what went wrong. */
  readonly patienceMs: number;
  /** Which rows travel in it: every row in exactly one lane. */
  readonly takes: SQL;
};

const MONEY = sql`${outbox.kind} in ('refund', 'expire_checkout')`;
const FILES = sql`${outbox.kind} like 'forget%'`;
/** Mails with a button that somebody sits and waits for, beside those to sign in, to confirm and to set a password. */
const AWAITED: readonly MailKind[] = ['registration.confirm_seat', 'registration.confirm_interest'];
/** An older row names its mail as a letter. */
const KIND = sql`coalesce(json_extract(${outbox.payload}, '$.kind'), json_extract(${outbox.payload}, '$.letter'), '')`;
const ACCESS = sql`(${KIND} like 'identity.%' or ${KIND} in ${AWAITED})`;

/** Whether somebody sits and waits for mails of this kind: they travel in the lane `access` and go out first. The same in SQL: `ACCESS`. */
export function isAwaited(kind: MailKind): boolean {
  return kind.startsWith('identity.') || AWAITED.includes(kind);
}

/** Money first, then what a person waits for, then the rest. */
export const lanes: readonly Lane[] = [
  { name: 'money', atOnce: 2, patienceMs: 120_000, takes: MONEY },
  { name: 'access', atOnce: 2, patienceMs: 90_000, takes: sql`not ${MONEY} and not ${FILES} and ${ACCESS}` },
  { name: 'mail', atOnce: 5, patienceMs: 90_000, takes: sql`not ${MONEY} and not ${FILES} and not ${ACCESS}` },
  { name: 'files', atOnce: 1, patienceMs: 60_000, takes: FILES },
];
