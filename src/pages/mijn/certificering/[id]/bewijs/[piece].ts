import type { APIRoute } from 'astro';
import { myCertification } from '#src/reports/my-certification.ts';
import { attachment, pieceName } from '../../../../_attachment.ts';

/** A file as the candidate handed it in, for the candidate. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const { evidence } = myCertification(locals.ctx, params.id ?? '');
  const piece = evidence.find(({ id }) => id === params.piece);
  if (!piece?.storageKey || !piece.fileMime) return rewrite('/404');
  return attachment(await locals.ctx.outside.storage.read(piece.storageKey), pieceName(piece.position, piece.fileMime), piece.fileMime);
};
