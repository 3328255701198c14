import { type JudgedPiece, openPiece } from '#domain/assessment/index.ts';
import type { Ctx } from '#domain/context.ts';

/** One file of the work in an assessor's seat, without what it says about its maker. Null when there is no file, or none that keeps silent. */
export async function openNamelessPiece(
  ctx: Ctx,
  assignmentId: string,
  pieceId: string,
): Promise<{ piece: JudgedPiece; mime: string; bytes: Uint8Array } | null> {
  const piece = openPiece(ctx, assignmentId, pieceId);
  if (!piece.storageKey || !piece.fileMime) return null;
  const bytes = await ctx.outside.storage.read(piece.storageKey);
  const nameless = piece.fileMime === 'application/pdf' ? ctx.outside.papers.nameless(bytes) : bytes;
  return nameless && { piece, mime: piece.fileMime, bytes: nameless };
}
