import type { APIRoute } from 'astro';
import { filePart } from '#src/components/reading/file-part.ts';
import { showPiece } from '#src/workflows/show-piece.ts';

/** A page, or the sound, of a file in an assessor's case. */
export const GET: APIRoute = async ({ params, locals, request, rewrite }) => {
  const { storageKey, fileMime } = showPiece(locals.ctx, params.id ?? '', params.piece ?? '');
  if (!storageKey || !fileMime) return rewrite('/404');
  const part = await filePart(locals.ctx, { storageKey, mime: fileMime }, params.part ?? '', request);
  return part ?? rewrite('/404');
};
