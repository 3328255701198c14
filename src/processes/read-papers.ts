import type { Ctx } from '#domain/context.ts';
import { listMyEvidence } from '#domain/portfolio/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { dossier as words } from '#src/messages/dossier.nl.ts';

/** What the pages of the PDFs among these pieces say, by evidence id. Refuses a file that tells its maker's name and cannot be made to stop. */
export async function readPapers(ctx: Ctx, evidenceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const piece of listMyEvidence(ctx)) {
    if (!evidenceIds.includes(piece.id) || piece.fileMime !== 'application/pdf' || !piece.storageKey) continue;
    const bytes = await ctx.outside.storage.read(piece.storageKey);
    if (!ctx.outside.papers.nameless(bytes)) throw new Refusal('invalid', `‘${piece.title}’: ${words.fileNamesMaker}`, 'evidence');
    said.set(piece.id, ctx.outside.papers.words(bytes));
  }
  return said;
}
