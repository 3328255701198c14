import { sql } from 'drizzle-orm';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import type { Mail, MailKind, MailOf } from '#domain/mail.ts';
import { type MailLanguage, readMail, wordsOf } from '#src/workflows/outbox/mails.ts';

/** A mail that would go out, as it would be worded. Its papers are not drawn. */
export type MailToCome = {
  readonly kind: MailKind;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
};

/** Carries the outcome out of a transaction that is taken back. */
class TakenBack extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('a rehearsal is taken back');
    this.outcome = outcome;
  }
}

/**
 * Does something, reads what came of it and takes all of it back: what it would mail is what it will mail, to the same people and in the same words. A refusal
 * comes through as it is. Nothing stays: no row, no line in the journal, no mail. `seen` is what it answered.
 */
export function rehearse<Seen>(
  ctx: Ctx,
  language: MailLanguage,
  work: (tx: Tx) => Seen,
): { mails: MailToCome[]; seen: Seen } {
  try {
    change(ctx, (tx) => {
      const last = lastMessage(tx);
      const seen = work(tx);
      throw new TakenBack({ mails: mailsAfter(tx, language, last), seen });
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome as { mails: MailToCome[]; seen: Seen };
    throw error;
  }
  throw new Error('a rehearsal did not end');
}

function lastMessage(tx: Tx): number {
  return tx.db.get<{ last: number | null }>(sql`select max(rowid) as last from outbox`)?.last ?? 0;
}

function mailsAfter(tx: Tx, language: MailLanguage, last: number): MailToCome[] {
  const rows = tx.db.all<{ payload: string }>(
    sql`select payload from outbox where rowid > ${last} and kind = 'mail' order by rowid`,
  );
  return rows.flatMap(({ payload }) => mailToCome(tx, language, JSON.parse(payload) as Mail) ?? []);
}

function mailToCome<K extends MailKind>(tx: Tx, language: MailLanguage, mail: MailOf<K>): MailToCome | null {
  const content = readMail(tx, mail);
  if (!content) return null;
  const { subject, paragraphs, facts = [] } = wordsOf(language, mail.kind, content.facts);
  return { kind: mail.kind, to: content.to, subject, paragraphs, facts };
}
