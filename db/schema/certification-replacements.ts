import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { credentials } from './certification.ts';
import { instant } from './columns.ts';

/** A certificate that an officer issued anew in another name; the next one has the source `reissue:<credential id>`. */
export const credentialReplacements = sqliteTable('credential_replacements', {
  credentialId: text('credential_id')
    .primaryKey()
    .references(() => credentials.id),
  at: instant('at').notNull(),
  reasonCode: text('reason_code').notNull(),
  /** What the next one is called. */
  name: text('name').notNull(),
  byId: text('by_id').notNull(),
});
