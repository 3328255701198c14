import type { APIRoute } from 'astro';
import { isMyAttachment, requireAttachmentToRead } from '#domain/learning/index.ts';
import { fileAnswer } from '#src/components/file-answer.ts';
import { filePart, ORIGINAL } from '#src/components/reading/file-part.ts';

/** A page of a file of a piece of work, for who may read it; the file itself for its learner alone. */
export const GET: APIRoute = async ({ params, locals, request, rewrite }) => {
  const { ctx } = locals;
  const file = requireAttachmentToRead(ctx, params.id ?? '');
  if (params.part === ORIGINAL && isMyAttachment(ctx, file)) {
    const bytes = await ctx.outside.storage.read(file.storageKey);
    return fileAnswer({ name: file.name, mime: file.mime, bytes });
  }
  return (await filePart(ctx, file, params.part ?? '', request)) ?? rewrite('/404');
};
