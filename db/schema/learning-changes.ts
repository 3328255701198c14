import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';
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
