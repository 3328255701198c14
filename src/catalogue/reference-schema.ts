import { z } from 'zod';

/**
 * Where the teaching comes from and what the law asks, as authors write it: one file a subject, with the modules that it goes with, so that a line
 * which changes is changed once. Nothing in it is advice; a line that a lawyer should look at says what to ask.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = z.string().trim().min(1, 'must not be empty');
const day = z.iso.date('is a day such as "2026-11-30", between quotes');

export const referenceSchema = z.strictObject({
  id: slug,
  title: line,
  kind: z.enum(['source', 'rule']),
  /** Who keeps the lines true: a role, never a person. */
  owner: line,
  /** Ids of the modules that it goes with. */
  modules: z.array(slug).min(1, 'name at least one module'),
  lines: z
    .array(
      z.strictObject({
        id: slug,
        text: line,
        /** Where it stands: a book, an organisation, an address. */
        source: line,
        /** The day on which the line was last laid beside its source; null says that nobody did so yet. */
        checked: day.nullable(),
        /** What to ask a lawyer before somebody leans on it. */
        lawyer: line.optional(),
      }),
    )
    .min(1, 'write at least one line'),
});
