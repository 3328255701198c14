import { z } from 'zod';
import type { Frame } from './frames.ts';
import { MOST_PAGES, type PageText, type RefusedFile } from './port.ts';

const MOST_LINES_A_PAGE = 4_000;
const LONGEST_LINE = 8_000;

const Refused = z.object({
  refused: z.enum(['wrong_kind', 'damaged', 'locked', 'too_many_pages', 'too_long', 'too_heavy']),
  found: z.string().max(100).optional(),
});
const Pages = z.object({
  pages: z
    .array(z.object({ lines: z.array(z.string().max(LONGEST_LINE)).max(MOST_LINES_A_PAGE), picture: z.boolean() }))
    .min(1)
    .max(MOST_PAGES),
});

/** Why the child refused; null when it did not. */
export function refusalIn(answer: Frame): RefusedFile | null {
  const refused = Refused.safeParse(answer.head);
  return refused.success ? refused.data : null;
}

/** The pages that the child says it read, within bounds; null for anything else. */
export function pagesIn(answer: Frame): readonly PageText[] | null {
  const pages = Pages.safeParse(answer.head);
  return pages.success ? pages.data.pages : null;
}
