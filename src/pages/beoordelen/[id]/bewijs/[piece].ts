import type { APIRoute } from 'astro';
import { pieceName } from '#src/components/assessment/piece-name.ts';
import { fileAnswer } from '#src/components/file-answer.ts';
import { openNamelessPiece } from '#src/processes/open-nameless-piece.ts';

/** A file of the work in an assessor's case, without what it says about its maker; the look is in the journal. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const opened = await openNamelessPiece(locals.ctx, params.id ?? '', params.piece ?? '');
  if (!opened) return rewrite('/404');
  return fileAnswer({ name: pieceName(opened.piece.position, opened.mime), mime: opened.mime, bytes: opened.bytes });
};
