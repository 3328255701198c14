import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { assignments, certifications } from './assessment.ts';
import { instant } from './columns.ts';
import { people } from './identity.ts';

/** To which name the certificate will go, from the application on; the newest row speaks. A later one is a correction and says why. */
export const certificationNames = sqliteTable(
  'certification_names',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    name: text('name').notNull(),
    /** The candidate, or the officer who corrected it. */
    givenBy: text('given_by')
      .notNull()
      .references(() => people.id),
    /** Null for the first, which the candidate gave. */
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (t) => [index('certification_names_certification').on(t.certificationId, t.seq)],
);

/** Who saw an identity document with this name on it, and when. Of the document itself nothing is kept: no copy, no number. */
export const identityChecks = sqliteTable(
  'identity_checks',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    name: text('name').notNull(),
    seenBy: text('seen_by')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
  },
  (t) => [index('identity_checks_certification').on(t.certificationId, t.seq)],
);

/** When the assessor in this seat first saw the work. A seat that was given back before that ties nobody. */
export const seatReadings = sqliteTable('seat_readings', {
  assignmentId: text('assignment_id')
    .primaryKey()
    .references(() => assignments.id),
  at: instant('at').notNull(),
});
