import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { credentials } from './certification.ts';
import { instant } from './columns.ts';

const ofCredential = () =>
  text('credential_id')
    .notNull()
    .references(() => credentials.id);

/** What the holder of a certificate states about one year of its term. The latest about a year counts. */
export const practiceStatements = sqliteTable(
  'practice_statements',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    credentialId: ofCredential(),
    /** Counts the years of the term, from 1. */
    year: integer('year').notNull(),
    /** Held as coach in that year. */
    conversations: integer('conversations').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('practice_statements_credential').on(t.credentialId)],
);

/** What an officer saw proof of: a talk that somebody observed, or hours of learning elsewhere. Struck when it was a mistake. */
export const renewalRecords = sqliteTable(
  'renewal_records',
  {
    id: text('id').primaryKey(),
    credentialId: ofCredential(),
    kind: text('kind', { enum: ['talk', 'learning'] }).notNull(),
    /** The local day on which it was, YYYY-MM-DD. */
    day: text('day').notNull(),
    /** Null for a talk. */
    minutes: integer('minutes'),
    /** Who observed the talk, or what was learned and where. */
    what: text('what').notNull(),
    /** What the officer saw of it. */
    proof: text('proof').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    struckAt: instant('struck_at'),
    struckById: text('struck_by_id'),
  },
  (t) => [index('renewal_records_credential').on(t.credentialId)],
);

/** The holder asks to renew, and an officer decides, once. One waits at a time, and one is granted at most. */
export const renewalRequests = sqliteTable(
  'renewal_requests',
  {
    id: text('id').primaryKey(),
    credentialId: ofCredential(),
    at: instant('at').notNull(),
    outcome: text('outcome', { enum: ['granted', 'declined'] }),
    /** Why it was declined; null otherwise. */
    reasonCode: text('reason_code'),
    decidedAt: instant('decided_at'),
    decidedById: text('decided_by_id'),
  },
  (t) => [
    uniqueIndex('renewal_requests_waiting').on(t.credentialId).where(sql`outcome is null`),
    uniqueIndex('renewal_requests_granted').on(t.credentialId).where(sql`outcome = 'granted'`),
    index('renewal_requests_credential').on(t.credentialId),
    index('renewal_requests_queue').on(t.at).where(sql`outcome is null`),
  ],
);
