import { z } from 'zod';

/**
 * Paper to take along or to hand out, as authors write it: what one says, asks or fills in with a pen. Pocket cards are for who follows the course;
 * roles, letters, sheets to watch with and sheets to work on are for a meeting, and so for its trainer.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = z.string().trim().min(1, 'must not be empty');

export const handoutSchema = z.strictObject({
  id: slug,
  kind: z.enum(['pocket', 'role', 'watching', 'working', 'letter']),
  title: line,
  lead: line,
  /** The lesson that teaches it. */
  lesson: slug.optional(),
  module: slug,
  /** What it prints on, upright. */
  paper: z.enum(['A6', 'A5', 'A4']),
  parts: z
    .array(
      z
        .strictObject({
          label: line,
          text: line.optional(),
          /** So many lines to write on. */
          lines: z.int().min(1).max(12).optional(),
        })
        .refine(({ text, lines }) => text || lines, 'say something or leave room to write'),
    )
    .min(1, 'write at least one part'),
});
