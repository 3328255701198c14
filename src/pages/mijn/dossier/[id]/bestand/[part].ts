import type { APIRoute } from 'astro';
import { requireMyEvidence } from '#domain/portfolio/index.ts';
import { fileAnswer } from '#src/components/file-answer.ts';
import { filePart, ORIGINAL } from '#src/components/reading/file-part.ts';

/** The own file to keep, or a page of it as others see it. */
export const GET: APIRoute = async ({ params, locals, request, rewrite }) => {
  const { ctx } = locals;
  const { storageKey, fileMime, fileName } = requireMyEvidence(ctx, params.id ?? '');
  if (!storageKey || !fileMime) return rewrite('/404');
  if (params.part === ORIGINAL)
    return fileAnswer({
      name: fileName ?? 'bestand',
      mime: fileMime,
      bytes: await ctx.outside.storage.read(storageKey),
    });
  return (await filePart(ctx, { storageKey, mime: fileMime }, params.part ?? '', request)) ?? rewrite('/404');
};
