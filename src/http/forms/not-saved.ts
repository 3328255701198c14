import { isUnwritable } from '#db/fault.ts';
import type { FormOutcome } from '#src/http/forms/outcome.ts';
import { plainPage } from '#src/http/plain-page.ts';
import { serverWords as site } from '#src/i18n/index.ts';

export { isUnwritable };

type Reported = { readonly locals: Pick<App.Locals, 'report' | 'reference'> };

/** The answer at a form whose action could not be kept, because the disk is full or cannot be written: the form comes back filled, with 503. */
export function notSaved(error: unknown, { locals }: Reported): FormOutcome {
  locals.report(error);
  return { refused: { kind: 'unavailable', sentence: site.notSaved, field: null } };
}

/** The answer for a page that may not be shown without keeping something, such as that somebody looked. */
export function notNow(error: unknown, { locals }: Reported): Response {
  locals.report(error);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '60' };
  return new Response(plainPage(site.notNowTitle, [site.notNow], locals.reference), { status: 503, headers });
}
