import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What must outlive this database: numbers that were issued, what was withdrawn or set aside, money that came in. Filled by triggers
 * (`db/guards/register.sql`) with the rows they speak of, append-only, and mirrored line by line in the register file after each commit.
 * Ids and codes only, never personal text.
 */
export const registerEntries = sqliteTable(
  'register_entries',
  {
    /** Runs on from 1 without a gap: the number of the line in the file. */
    seq: integer('seq').primaryKey(),
    /** Milliseconds; a plain number, so that a line reads back as exactly the bytes it was written as. */
    at: integer('at').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    /** Of a number that runs on: `<series>:<year>` and its place in the row. */
    series: text('series'),
    number: integer('number'),
    /** JSON, as it was written. */
    facts: text('facts').notNull(),
  },
  (t) => [
    uniqueIndex('register_entries_once').on(t.kind, t.subject),
    index('register_entries_series').on(t.series, t.number),
  ],
);
