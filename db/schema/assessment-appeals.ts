import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { certifications } from './assessment.ts';
import { instant } from './columns.ts';

/**
 * An appeal against a decision, by its candidate, once (guarded). The same work lies in a case of its own, the hearing, which looks like any other to who marks it;
 * what is decided there is the answer. Withdrawn: the hearing ends.
 */
export const appeals = sqliteTable('appeals', {
  certificationId: text('certification_id')
    .primaryKey()
    .references(() => certifications.id),
  hearingId: text('hearing_id')
    .notNull()
    .unique()
    .references(() => certifications.id),
  /** What the candidate says is wrong with the decision; for the officer who decides on the appeal, never for assessors. */
  reasons: text('reasons').notNull(),
  lodgedAt: instant('lodged_at').notNull(),
});
