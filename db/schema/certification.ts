import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';
import { people } from './identity.ts';

/** What it states, frozen at issue. */
export type CredentialStatement = {
  holderName: string;
  title: string;
  issuer: string;
  netMinutes: number | null;
  schemeVersion: string | null;
  competences: string[];
  courseId: string | null;
};

/** A numbered certificate: of participation in a course, or of competence by a decision. `sourceKey` makes it once. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    /** With check characters, not countable. */
    number: text('number').notNull().unique(),
    kind: text('kind', { enum: ['participation', 'competence'] }).notNull(),
    /** `coach-van-het-alledaagse`, `talentmakelaar` or `koek`. */
    subject: text('subject').notNull(),
    holderId: text('holder_id')
      .notNull()
      .references(() => people.id),
    /** What gave it: `enrolment:<id>` for participation, `decision:<certification id>` for competence (guarded). */
    sourceKey: text('source_key').notNull().unique(),
    statement: json<CredentialStatement>('statement').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** Half-open end; null for participation, which does not expire. */
    validUntil: instant('valid_until'),
  },
  (t) => [
    index('credentials_holder').on(t.holderId, t.subject, t.issuedAt),
    index('credentials_subject').on(t.subject, t.issuedAt),
    index('credentials_end').on(t.validUntil).where(sql`valid_until is not null`),
  ],
);

/** Suspended from `at` until `liftedAt`; one open suspension at a time. */
export const credentialSuspensions = sqliteTable(
  'credential_suspensions',
  {
    id: text('id').primaryKey(),
    credentialId: text('credential_id')
      .notNull()
      .references(() => credentials.id),
    at: instant('at').notNull(),
    reasonCode: text('reason_code').notNull(),
    byId: text('by_id').notNull(),
    liftedAt: instant('lifted_at'),
    liftedById: text('lifted_by_id'),
  },
  (t) => [
    index('credential_suspensions_credential').on(t.credentialId),
    uniqueIndex('credential_suspensions_open').on(t.credentialId).where(sql`lifted_at is null`),
  ],
);

/** Withdrawn for good. */
export const credentialWithdrawals = sqliteTable(
  'credential_withdrawals',
  {
    credentialId: text('credential_id')
      .primaryKey()
      .references(() => credentials.id),
    at: instant('at').notNull(),
    reasonCode: text('reason_code').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [index('credential_withdrawals_at').on(t.at)],
);

/** The holder agreed that the register shows the name, from when until when. */
export const nameConsents = sqliteTable(
  'name_consents',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    holderId: text('holder_id')
      .notNull()
      .references(() => people.id),
    givenAt: instant('given_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('name_consents_holder').on(t.holderId),
    uniqueIndex('name_consents_current').on(t.holderId).where(sql`ended_at is null`),
  ],
);
