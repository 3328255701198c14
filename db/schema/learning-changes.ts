import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';
import { people } from './identity.ts';
import { courseRuns, meetings } from './learning.ts';

/** Why a meeting changed, as everybody in the group reads it, and when it was before; never changed (guarded). */
export const meetingChanges = sqliteTable(
  'meeting_changes',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** The count of changes of the meeting that this tells of. */
    sequence: integer('sequence').notNull(),
    kind: text('kind', { enum: ['moved', 'cancelled'] }).notNull(),
    beforeStartsAt: instant('before_starts_at').notNull(),
    beforeEndsAt: instant('before_ends_at').notNull(),
    why: text('why').notNull(),
    writtenBy: text('written_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('meeting_changes_once').on(t.meetingId, t.sequence, t.kind)],
);

/** That somebody else leads a run from now on; never changed (guarded). */
export const runTrainerChanges = sqliteTable(
  'run_trainer_changes',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    beforeId: text('before_id')
      .notNull()
      .references(() => people.id),
    afterId: text('after_id')
      .notNull()
      .references(() => people.id),
    why: text('why').notNull(),
    changedBy: text('changed_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('run_trainer_changes_run').on(t.runId, t.at)],
);

/** What a trainer wrote to their group; never changed, and taken back once (guarded). */
export const groupMessages = sqliteTable(
  'group_messages',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    text: text('text').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('group_messages_run').on(t.runId, t.at, t.id)],
);

/** What was written down of one person at one meeting. */
export type StoredMark = {
  presencePercent: number;
  lateMinutes: number | null;
  earlyMinutes: number | null;
  note: string;
  markedBy: string;
  markedAt: number;
};

/** One press of the button under who was there, with what stood before of each enrolment that it changed, so that it can be taken back. */
export const attendanceSaves = sqliteTable(
  'attendance_saves',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** Null: nothing stood there. */
    before: json<Record<string, StoredMark | null>>('before').notNull(),
    savedBy: text('saved_by').notNull(),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('attendance_saves_meeting').on(t.meetingId, t.seq).where(sql`undone_at is null`)],
);
