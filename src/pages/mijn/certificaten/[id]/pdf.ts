import type { APIRoute } from 'astro';
import { paperOf, requireHeld } from '#domain/certification/index.ts';
import { fileAnswer } from '#src/components/file-answer.ts';

/** The own certificate on paper. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { name, bytes } = await paperOf(locals.ctx, requireHeld(locals.ctx, params.id ?? ''));
  return fileAnswer({ name, mime: 'application/pdf', bytes });
};
