import type { APIRoute } from 'astro';
import { requireMyEvidence } from '#domain/portfolio/index.ts';
import { fileAnswer } from '#src/components/file-answer.ts';

/** The file of an own piece, to keep. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const piece = requireMyEvidence(locals.ctx, params.id ?? '');
  if (!piece.storageKey) return rewrite('/404');
  const bytes = await locals.ctx.outside.storage.read(piece.storageKey);
  return fileAnswer({ name: piece.fileName ?? 'bestand', mime: piece.fileMime ?? 'application/octet-stream', bytes });
};
