import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';
import { people } from './identity.ts';

/** A course given at a time and place by a trainer. Course and version are ids of `content/courses`. */
export const courseRuns = sqliteTable(
  'course_runs',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id').notNull(),
    courseVersion: text('course_version').notNull(),
    trainerId: text('trainer_id')
      .notNull()
      .references(() => people.id),
    placeName: text('place_name').notNull(),
    placeAddress: text('place_address').notNull(),
    city: text('city').notNull(),
    capacity: integer('capacity').notNull(),
    /** Registration closes at this instant. */
    closesAt: instant('closes_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The last end of its meetings, kept by the database itself (see the guards); far away as long as none is planned. */
    lastEndsAt: instant('last_ends_at').notNull().default(sql`253402300799000`),
    /** The first start of its meetings, kept the same way. */
    firstStartsAt: instant('first_starts_at').notNull().default(sql`253402300799000`),
    /** Places and people who wait for one, kept by the database itself (see the guards of registration). Holds are not in it: they lapse without a write. */
    seatsTaken: integer('seats_taken').notNull().default(0),
  },
  (t) => [
    index('course_runs_trainer').on(t.trainerId, t.lastEndsAt, t.id),
    index('course_runs_ends').on(t.lastEndsAt, t.id),
    index('course_runs_course').on(t.courseId, t.lastEndsAt, t.id),
    index('course_runs_closes').on(t.closesAt, t.id),
    index('course_runs_open').on(t.courseId, t.closesAt, t.id),
    index('course_runs_city').on(t.city, t.closesAt),
    index('course_runs_starts').on(t.courseId, t.firstStartsAt, t.id),
    index('course_runs_room').on(t.closesAt, t.id).where(sql`seats_taken < capacity`),
    index('course_runs_room_open').on(t.courseId, t.closesAt, t.id).where(sql`seats_taken < capacity`),
    index('course_runs_room_starts').on(t.courseId, t.firstStartsAt, t.id).where(sql`seats_taken < capacity`),
  ],
);

/** A run that does not go on, for good. */
export const runCancellations = sqliteTable('run_cancellations', {
  runId: text('run_id')
    .primaryKey()
    .references(() => courseRuns.id),
  at: instant('at').notNull(),
  cancelledBy: text('cancelled_by').notNull(),
  /** As everybody in the group read it; may be empty. */
  why: text('why').notNull().default(''),
});

export const meetings = sqliteTable(
  'meetings',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    topic: text('topic').notNull(),
    /** How often its time, topic or place changed; counted by the database itself (see the guards), so that calendars know which word is the last. */
    sequence: integer('sequence').notNull().default(0),
    /** When it was cancelled, for good; null while it goes on. */
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [index('meetings_run').on(t.runId, t.startsAt)],
);

/** What was promised at the start: the lessons and assignments that count, whatever the texts become. */
export type FrozenCourse = { lessonIds: string[]; assignmentIds: string[]; netMinutes: number };

/** A person in a course. `sourceKey` names what gave it (a place id), so that giving twice gives once. */
export const enrolments = sqliteTable(
  'enrolments',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    runId: text('run_id').references(() => courseRuns.id),
    courseId: text('course_id').notNull(),
    courseVersion: text('course_version').notNull(),
    sourceKey: text('source_key').notNull().unique(),
    frozen: json<FrozenCourse>('frozen').notNull(),
    startedAt: instant('started_at').notNull(),
  },
  (t) => [index('enrolments_person').on(t.personId, t.courseId), index('enrolments_run').on(t.runId)],
);

export const enrolmentEnds = sqliteTable('enrolment_ends', {
  enrolmentId: text('enrolment_id')
    .primaryKey()
    .references(() => enrolments.id),
  at: instant('at').notNull(),
  reason: text('reason', { enum: ['refunded', 'withdrawn', 'moved'] }).notNull(),
});

export const attendances = sqliteTable(
  'attendances',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    /** 0, 50 or 100 percent of the meeting. */
    presencePercent: integer('presence_percent').notNull(),
    /** How many minutes after the start they came, and before the end they left; null where that was not written down. */
    lateMinutes: integer('late_minutes'),
    earlyMinutes: integer('early_minutes'),
    /** For the trainer of the run alone. */
    note: text('note').notNull().default(''),
    markedBy: text('marked_by').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.enrolmentId] })],
);

export const lessonProgress = sqliteTable(
  'lesson_progress',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonId: text('lesson_id').notNull(),
    firstOpenedAt: instant('first_opened_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [primaryKey({ columns: [t.enrolmentId, t.lessonId] })],
);

export const quizAttempts = sqliteTable(
  'quiz_attempts',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    quizId: text('quiz_id').notNull(),
    answers: json<Record<string, string>>('answers').notNull(),
    rightCount: integer('right_count').notNull(),
    askedCount: integer('asked_count').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('quiz_attempts_enrolment').on(t.enrolmentId, t.quizId, t.at)],
);

/** The working copy; replaced while the learner writes, gone after handing in. */
export const submissionDrafts = sqliteTable(
  'submission_drafts',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    assignmentId: text('assignment_id').notNull(),
    text: text('text').notNull(),
    /** As `nextVersion` counts. */
    version: integer('version').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.enrolmentId, t.assignmentId] })],
);

/** Handed-in work: numbered versions that nobody changes (guarded). */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    assignmentId: text('assignment_id').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    /** sha256 over text and attachments, hex: stands on the receipt. */
    contentHash: text('content_hash').notNull(),
    handedInAt: instant('handed_in_at').notNull(),
  },
  (t) => [uniqueIndex('submissions_version').on(t.enrolmentId, t.assignmentId, t.version)],
);

/** A file for a piece of work. Kept as long as the working copy or a handed-in version holds it. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    assignmentId: text('assignment_id').notNull(),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [index('attachments_work').on(t.enrolmentId, t.assignmentId)],
);

/** The files of the working copy. After a hand-in they stay, so that a next version starts with them. */
export const draftFiles = sqliteTable('draft_files', {
  attachmentId: text('attachment_id')
    .primaryKey()
    .references(() => attachments.id),
});

/** The files of a handed-in version (guarded). */
export const submissionFiles = sqliteTable(
  'submission_files',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.attachmentId] }),
    index('submission_files_attachment').on(t.attachmentId),
  ],
);

/** A trainer's answer to one version (guarded): what is strong, and one next step. */
export const feedbacks = sqliteTable('feedbacks', {
  submissionId: text('submission_id')
    .primaryKey()
    .references(() => submissions.id),
  verdict: text('verdict', { enum: ['approved', 'sent_back'] }).notNull(),
  strength: text('strength').notNull(),
  nextStep: text('next_step').notNull(),
  trainerId: text('trainer_id')
    .notNull()
    .references(() => people.id),
  at: instant('at').notNull(),
});

export const completions = sqliteTable('completions', {
  enrolmentId: text('enrolment_id')
    .primaryKey()
    .references(() => enrolments.id),
  at: instant('at').notNull(),
  netMinutes: integer('net_minutes').notNull(),
});
