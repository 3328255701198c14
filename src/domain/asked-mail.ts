import { type SQL, sql } from 'drizzle-orm';
import { outbox } from '#db/schema/journal.ts';
import type { MailKind } from './mail.ts';

/** Whether this mail was asked for already, for a question to the database: its kind and ids, in the order of its type, are its key (see `change.ts`). */
export function isAsked(kind: MailKind, ...ids: readonly SQL[]): SQL {
  const key = ids.reduce((before, id) => sql`${before} || ':' || ${id}`, sql`${kind}`);
  return sql`exists (select 1 from ${outbox} where ${outbox.key} = ${key})`;
}
