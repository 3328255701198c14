import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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

/** A later day on which the mark of a seat is due, with why; the newest row speaks. */
export const seatExtensions = sqliteTable(
  'seat_extensions',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    dueAt: instant('due_at').notNull(),
    reason: text('reason').notNull(),
    givenBy: text('given_by')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
  },
  (t) => [index('seat_extensions_assignment').on(t.assignmentId, t.seq)],
);

/** Which reminders of a term went out: of a seat to its assessor, of a case to the officers. Each kind once per term. */
export const termReminders = sqliteTable(
  'term_reminders',
  {
    /** The assignment, or the certification. */
    subjectId: text('subject_id').notNull(),
    kind: text('kind', { enum: ['mark_soon', 'mark_late', 'decision_late'] }).notNull(),
    dueAt: instant('due_at').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.subjectId, t.kind, t.dueAt] })],
);

/** A case for which nobody was found in time: when its candidate was asked what they want, and when they chose to wait. */
export const waitQuestions = sqliteTable(
  'wait_questions',
  {
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.certificationId, t.askedAt] })],
);
