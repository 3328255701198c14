import type { APIRoute } from 'astro';
import { openPiece } from '#domain/assessment/index.ts';
import { attachment, pieceName } from '../../../_attachment.ts';

/** A file of the work in an assessor's case; the look is in the journal. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const piece = openPiece(locals.ctx, params.id ?? '', params.piece ?? '');
  if (!piece.storageKey || !piece.fileMime) return rewrite('/404');
  return attachment(await locals.ctx.outside.storage.read(piece.storageKey), pieceName(piece.position, piece.fileMime), piece.fileMime);
};
