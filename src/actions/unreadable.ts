import { site } from '#src/messages/server.nl.ts';
import { plainPage } from '#src/server/plain-page.ts';

/** The answer to a body that is no form, or one that broke off. */
export function unreadable(): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(plainPage(site.unreadableTitle, [site.unreadable]), { status: 400, headers });
}
