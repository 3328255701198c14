import type { APIRoute } from 'astro';
import { invoicePaper, requireInvoice } from '#domain/billing/index.ts';

/** An invoice or credit note, for its buyer, who coordinates the organisation that it is for, and an administrator. */
export const GET: APIRoute = async ({ params, locals }) => {
  const paper = await invoicePaper(locals.ctx, requireInvoice(locals.ctx, params.id ?? ''));
  return new Response(Buffer.from(paper.bytes), {
    headers: {
      'Content-Type': paper.mime,
      'Content-Disposition': `attachment; filename="${paper.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
};
