import type { APIRoute } from 'astro';

/** One attachment of a mail in the demo's mailbox, to keep. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const mail = await locals.app.mailbox?.read(params.id ?? '');
  const file = mail?.attachments[Number(params.number)];
  if (!file) return rewrite('/404');
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
};
