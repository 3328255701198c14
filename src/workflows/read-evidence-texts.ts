import type { Ctx } from '#domain/context.ts';
import { fileUnreadable, listMyEvidence } from '#domain/portfolio/index.ts';
import { hasText } from '#src/adapters/reading/port.ts';

/** What the PDFs and Word files among these pieces say, by evidence id: the very lines that others get beside the pages. Refuses a file that cannot be read. */
export async function readEvidenceTexts(
  ctx: Ctx,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const { id, title, storageKey, fileMime } of listMyEvidence(ctx)) {
    if (!evidenceIds.includes(id) || !storageKey || !fileMime || !hasText(fileMime)) continue;
    const pages = await ctx.outside.reading.pages({ storageKey, mime: fileMime });
    if (pages.length === 0) throw fileUnreadable(title);
    said.set(id, pages.flatMap(({ lines }) => lines).join('\n'));
  }
  return said;
}
