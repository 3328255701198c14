import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';
import { people } from './identity.ts';

/** How far a person came in a practice of a lesson, as `PracticeState` tells. Nobody else reads it. */
export const practiceStates = sqliteTable(
  'practice_states',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id').notNull(),
    practiceId: text('practice_id').notNull(),
    state: json<{ round: number; answers: Readonly<Record<string, string>>; path: readonly string[] }>(
      'state',
    ).notNull(),
    /** As `nextVersion` counts. */
    version: integer('version').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseId, t.practiceId] })],
);
