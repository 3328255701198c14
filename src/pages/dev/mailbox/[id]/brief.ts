import type { APIRoute } from 'astro';
import { lockedMail } from '#src/components/locked-mail.ts';

/** A mail of the demo's mailbox. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const mail = await locals.app.mailbox?.read(params.id ?? '');
  return mail?.html ? lockedMail(mail.html) : rewrite('/404');
};
