import type { Ctx } from '#domain/context.ts';
import { requireOwnWork, workUnreadable } from '#domain/learning/index.ts';
import { hasText } from '#src/adapters/reading/port.ts';

/**
 * What the PDFs and Word files with the working copy of an assignment say, by attachment id: the very lines that a trainer gets beside the pages.
 * Refuses who has no place in its course, and a file that cannot be read.
 */
export async function readWorkTexts(
  ctx: Ctx,
  of: { readonly courseId: string; readonly assignmentId: string },
): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const { id, name, storageKey, mime } of requireOwnWork(ctx, of).work.files) {
    if (!hasText(mime)) continue;
    const pages = await ctx.outside.reading.pages({ storageKey, mime });
    if (pages.length === 0) throw workUnreadable(name);
    said.set(id, pages.flatMap(({ lines }) => lines).join('\n'));
  }
  return said;
}
