import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';

/** What a person wrote for themselves in a lesson. Nobody else reads it. */
export const reflections = sqliteTable(
  'reflections',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reflectionId: text('reflection_id').notNull(),
    text: text('text').notNull(),
    /** As `nextVersion` counts. */
    version: integer('version').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.reflectionId] })],
);

/** A piece of the person's own dossier: text, a stored file or both, without a climber's name. What is judged is a copy of it. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    storageKey: text('storage_key'),
    fileName: text('file_name'),
    fileMime: text('file_mime'),
    fileSha256: text('file_sha256'),
    addedAt: instant('added_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [index('evidence_person').on(t.personId)],
);

/** Which competences the person says a piece shows. */
export const evidenceCompetences = sqliteTable(
  'evidence_competences',
  {
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
    competenceId: text('competence_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.evidenceId, t.competenceId] })],
);

/** What a person has typed in a form that is not sent yet, per part of the form; gone once it is sent. Nobody else reads it. */
export const formDrafts = sqliteTable(
  'form_drafts',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** Which form it is, and of what: a submission, a piece of evidence, a case, a scheme, a part of the plan. */
    form: text('form', {
      enum: ['feedback', 'evidence', 'decision', 'application', 'plan', 'message', 'appeal'],
    }).notNull(),
    subjectId: text('subject_id').notNull(),
    part: text('part').notNull(),
    text: text('text').notNull(),
    /** As `nextPartVersion` counts over the parts of the form. */
    version: integer('version').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.form, t.subjectId, t.part] })],
);

/** A part of somebody's own climb plan as it was saved; the newest is the plan. Nobody else reads it, unless its writer opens it for an own coach. */
export const climbPlanParts = sqliteTable(
  'climb_plan_parts',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    part: text('part', { enum: ['verhaal', 'twinkel', 'kans', 'stappen', 'coach'] }).notNull(),
    /** As `nextVersion` counts. */
    version: integer('version').notNull(),
    /** What stands in its fields, by name; those that are empty are left out. */
    fields: text('fields', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.part, t.version] })],
);
