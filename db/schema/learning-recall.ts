import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';

/** What a person still knows of one question that comes back, since it was first asked. A question that was never asked has no row. */
export const recallCards = sqliteTable(
  'recall_cards',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id').notNull(),
    practiceId: text('practice_id').notNull(),
    questionId: text('question_id').notNull(),
    /** Of the question as it was asked: a reworked one begins anew. */
    contentHash: text('content_hash').notNull(),
    /** The option that was chosen last. */
    chosen: text('chosen').notNull(),
    /** Whether the first choice was the best one; what a trainer reads of a whole group. */
    firstWasBest: integer('first_was_best', { mode: 'boolean' }).notNull(),
    /** As FSRS counts them. */
    stability: real('stability').notNull(),
    difficulty: real('difficulty').notNull(),
    lapses: integer('lapses').notNull(),
    /** How often it was answered. */
    times: integer('times').notNull(),
    answeredAt: instant('answered_at').notNull(),
    /** The local days on which it was answered and comes back, `YYYY-MM-DD`. */
    answeredOn: text('answered_on').notNull(),
    dueOn: text('due_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseId, t.practiceId, t.questionId] })],
);
