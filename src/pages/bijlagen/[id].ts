import type { APIRoute } from 'astro';
import { requireAttachmentToRead } from '#domain/learning/index.ts';
import { fileAnswer } from '#src/components/file-answer.ts';

/** A file of a piece of work, for its learner and, once handed in, for the trainer of their run. */
export const GET: APIRoute = async ({ params, locals }) => {
  const file = requireAttachmentToRead(locals.ctx, params.id ?? '');
  return fileAnswer({ name: file.name, mime: file.mime, bytes: await locals.ctx.outside.storage.read(file.storageKey) });
};
