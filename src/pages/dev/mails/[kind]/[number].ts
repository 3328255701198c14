import type { APIRoute } from 'astro';
import { lockedMail } from '#src/components/locked-mail.ts';
import { previewMails } from '#src/workflows/outbox/preview-mails.ts';

/** One mail as it would look. */
export const GET: APIRoute = ({ params, locals, rewrite }) => {
  const mail = previewMails(locals.ctx, 'nl').find(
    ({ kind, number }) => kind === params.kind && String(number) === params.number,
  );
  return mail ? lockedMail(mail.html) : rewrite('/404');
};
