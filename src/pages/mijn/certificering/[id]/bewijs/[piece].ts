import type { APIRoute } from 'astro';
import { pieceName } from '#src/components/assessment/piece-name.ts';
import { fileAnswer } from '#src/components/file-answer.ts';
import { myCertification } from '#src/queries/my-certification.ts';

/** A file as the candidate handed it in, for the candidate. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const { evidence } = myCertification(locals.ctx, params.id ?? '');
  const piece = evidence.find(({ id }) => id === params.piece);
  if (!piece?.storageKey || !piece.fileMime) return rewrite('/404');
  const bytes = await locals.ctx.outside.storage.read(piece.storageKey);
  return fileAnswer({ name: pieceName(piece.position, piece.fileMime), mime: piece.fileMime, bytes });
};
