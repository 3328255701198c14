import type { APIRoute } from 'astro';
import { paperOf, requireHeld } from '#domain/certification/index.ts';
import { attachment } from '../../../_attachment.ts';

/** The own certificate on paper. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { name, bytes } = await paperOf(locals.ctx, requireHeld(locals.ctx, params.id ?? ''));
  return attachment(bytes, name, 'application/pdf');
};
