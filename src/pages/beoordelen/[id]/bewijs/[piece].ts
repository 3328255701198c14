import type { APIRoute } from 'astro';
import { openPiece } from '#domain/assessment/index.ts';
import { pieceName } from '#src/components/assessment/piece-name.ts';
import { fileAnswer } from '#src/components/file-answer.ts';

/** A file of the work in an assessor's case; the look is in the journal. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const piece = openPiece(locals.ctx, params.id ?? '', params.piece ?? '');
  if (!piece.storageKey || !piece.fileMime) return rewrite('/404');
  const bytes = await locals.ctx.outside.storage.read(piece.storageKey);
  return fileAnswer({ name: pieceName(piece.position, piece.fileMime), mime: piece.fileMime, bytes });
};
