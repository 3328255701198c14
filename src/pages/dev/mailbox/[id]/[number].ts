import type { APIRoute } from 'astro';

/** One attachment of a letter in the demo's mailbox, to keep. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const letter = await locals.app.mailbox?.read(params.id ?? '');
  const file = letter?.attachments[Number(params.number)];
  if (!file) return rewrite('/404');
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
};
