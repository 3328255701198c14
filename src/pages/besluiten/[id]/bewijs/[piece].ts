import type { APIRoute } from 'astro';
import { openPieceAsOfficer } from '#domain/assessment/index.ts';
import { attachment, pieceName } from '../../../_attachment.ts';

/** A file of the work that an officer is to decide on; the look is in the journal. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const piece = openPieceAsOfficer(locals.ctx, params.id ?? '', params.piece ?? '');
  if (!piece.storageKey || !piece.fileMime) return rewrite('/404');
  return attachment(await locals.ctx.outside.storage.read(piece.storageKey), pieceName(piece.position, piece.fileMime), piece.fileMime);
};
