import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';
import { people } from './identity.ts';

/** What a scheme said when somebody applied, by the sha256 of its content: work keeps the version it was handed in under (guarded). */
export const frozenSchemes = sqliteTable('frozen_schemes', {
  hash: text('hash').primaryKey(),
  schemeId: text('scheme_id').notNull(),
  version: text('version').notNull(),
  content: json<unknown>('content').notNull(),
  frozenAt: instant('frozen_at').notNull(),
});

/** How the candidate meets the entry requirements: steps with a certificate, and for the others their own words on what equals them. */
export type EntryGround = { steps: string[]; missing: string[]; equivalence: string | null };

/** One candidate's request to be assessed, pinned to a scheme version. Its case opens when it is paid. */
export const certifications = sqliteTable(
  'certifications',
  {
    id: text('id').primaryKey(),
    /** What assessors see in place of a name. */
    code: text('code').notNull().unique(),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => people.id),
    schemeId: text('scheme_id').notNull(),
    schemeHash: text('scheme_hash')
      .notNull()
      .references(() => frozenSchemes.hash),
    ground: json<EntryGround>('ground').notNull(),
    conductAcceptedAt: instant('conduct_accepted_at').notNull(),
    appliedAt: instant('applied_at').notNull(),
  },
  (t) => [index('certifications_candidate').on(t.candidateId), index('certifications_applied').on(t.appliedAt)],
);

/** Paid: from here on assessors are sought. `sourceKey` is the order line. */
export const certificationOpenings = sqliteTable('certification_openings', {
  certificationId: text('certification_id')
    .primaryKey()
    .references(() => certifications.id),
  sourceKey: text('source_key').notNull().unique(),
  at: instant('at').notNull(),
});

/** Over without a decision: never paid, paid back before the decision, or an appeal that was withdrawn. */
export const certificationEnds = sqliteTable('certification_ends', {
  certificationId: text('certification_id')
    .primaryKey()
    .references(() => certifications.id),
  reason: text('reason', { enum: ['not_paid', 'refunded', 'withdrawn'] }).notNull(),
  at: instant('at').notNull(),
});

/** The evidence as it was handed in: a frozen copy (guarded), not the dossier that goes on changing. Position has nothing to do with the order of handing in. */
export const judgedEvidence = sqliteTable(
  'judged_evidence',
  {
    id: text('id').primaryKey(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    storageKey: text('storage_key'),
    fileMime: text('file_mime'),
    fileSha256: text('file_sha256'),
    /** sha256 over kind, title, text, competences and the file's own hash, hex. */
    contentHash: text('content_hash').notNull(),
    competenceIds: json<string[]>('competence_ids').notNull(),
  },
  (t) => [uniqueIndex('judged_evidence_certification').on(t.certificationId, t.position)],
);

/** Who marks: seat 1 and 2 apart, seat 3 only when they differ beyond the bound. */
export const assignments = sqliteTable(
  'assessor_assignments',
  {
    id: text('id').primaryKey(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    assessorId: text('assessor_id')
      .notNull()
      .references(() => people.id),
    seat: integer('seat').$type<1 | 2 | 3>().notNull(),
    assignedAt: instant('assigned_at').notNull(),
    dueAt: instant('due_at').notNull(),
    /** Given back, with the reason code. */
    returnedAt: instant('returned_at'),
    returnReason: text('return_reason', {
      enum: ['knows_candidate', 'no_time', 'other', 'appointment_ended', 'reassigned'],
    }),
  },
  (t) => [
    index('assessor_assignments_assessor').on(t.assessorId),
    uniqueIndex('assessor_assignments_seat').on(t.certificationId, t.seat).where(sql`returned_at is null`),
    uniqueIndex('assessor_assignments_once').on(t.certificationId, t.assessorId),
  ],
);

/** A seat that could not be filled: why, counted over the assessors at that moment. The newest row per case speaks; a filled seat ends it. */
export const openSeats = sqliteTable(
  'open_seats',
  {
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    seat: integer('seat').$type<1 | 2 | 3>().notNull(),
    /** How many assessors each ground of conflict shut out. */
    grounds: json<Record<string, number>>('grounds').notNull(),
    since: instant('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.certificationId, t.seat] })],
);

/** The working copy of a mark, per criterion; only its assessor sees it. */
export const markDrafts = sqliteTable(
  'mark_drafts',
  {
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    criterionId: text('criterion_id').notNull(),
    level: integer('level'),
    reason: text('reason').notNull(),
    /** As `nextVersion` counts over all criteria of the seat. */
    version: integer('version').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.assignmentId, t.criterionId] })],
);

export type CriterionMark = { criterionId: string; level: number; reason: string };
/** A final mark (guarded): one per assignment and one per assessor in a case, never changed. */
export const marks = sqliteTable(
  'marks',
  {
    assignmentId: text('assignment_id')
      .primaryKey()
      .references(() => assignments.id),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certifications.id),
    assessorId: text('assessor_id')
      .notNull()
      .references(() => people.id),
    criteria: json<CriterionMark[]>('criteria').notNull(),
    finalAt: instant('final_at').notNull(),
  },
  (t) => [uniqueIndex('marks_once_per_assessor').on(t.certificationId, t.assessorId)],
);

export const decisions = sqliteTable('decisions', {
  certificationId: text('certification_id')
    .primaryKey()
    .references(() => certifications.id),
  outcome: text('outcome', { enum: ['passed', 'not_passed'] }).notNull(),
  reasons: text('reasons').notNull(),
  /** Why somebody whom the marks pass was refused; null when the decision follows the marks. */
  deviation: text('deviation'),
  officerId: text('officer_id')
    .notNull()
    .references(() => people.id),
  decidedAt: instant('decided_at').notNull(),
});

/** A tie that a person declared; facts such as trained, employed or same organisation are read where they live. */
export const declaredInterests = sqliteTable(
  'declared_interests',
  {
    assessorId: text('assessor_id')
      .notNull()
      .references(() => people.id),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => people.id),
    declaredAt: instant('declared_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessorId, t.candidateId] })],
);

/** The stage of an opened case, kept by the database itself (see the guards) so that each stage is a list in its own order. As `stageOf`. */
export const caseStages = sqliteTable(
  'case_stages',
  {
    certificationId: text('certification_id')
      .primaryKey()
      .references(() => certifications.id),
    stage: text('stage', { enum: ['seeking', 'marking', 'ready', 'decided', 'ended'] }).notNull(),
    /** When it was decided; before that when it opened. */
    at: instant('at').notNull(),
  },
  (t) => [
    index('case_stages_stage').on(t.stage, t.at, t.certificationId),
    index('case_stages_id').on(t.stage, t.certificationId),
  ],
);

/** The seats that wait for a mark or have one, kept by the database itself (see the guards): the queue of each assessor. */
export const seatStages = sqliteTable(
  'seat_stages',
  {
    assignmentId: text('assignment_id')
      .primaryKey()
      .references(() => assignments.id),
    assessorId: text('assessor_id')
      .notNull()
      .references(() => people.id),
    stage: text('stage', { enum: ['waiting', 'final'] }).notNull(),
    /** When the mark became final; before that when the seat was given. */
    at: instant('at').notNull(),
  },
  (t) => [index('seat_stages_assessor').on(t.assessorId, t.stage, t.at, t.assignmentId)],
);
