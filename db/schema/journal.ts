import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Append-only: guards refuse every update and delete. Ids and codes only, never personal text. */
export const journal = sqliteTable(
  'journal',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
    actorId: text('actor_id').notNull(),
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    /** The exact bytes of the entry, as a later hash chain covers them. */
    entry: text('entry').notNull(),
  },
  (t) => [
    index('journal_subject').on(t.subjectKind, t.subjectId),
    index('journal_actor').on(t.actorId, t.seq),
    index('journal_verb').on(t.verb, t.seq),
  ],
);

/** What must reach the outside: written in the transaction that decides it, sent afterwards until it arrives. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** One effect, one key: asking twice sends once. */
    key: text('key').notNull().unique(),
    payload: text('payload').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    dueAt: integer('due_at', { mode: 'timestamp_ms' }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    sentAt: integer('sent_at', { mode: 'timestamp_ms' }),
    parkedAt: integer('parked_at', { mode: 'timestamp_ms' }),
    lastError: text('last_error'),
  },
  (t) => [index('outbox_waiting').on(t.sentAt, t.parkedAt, t.dueAt)],
);
