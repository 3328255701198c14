import type { APIRoute } from 'astro';
import { addressLimit } from '#src/http/body/address-limit.ts';
import { readCalendarFeed } from '#src/queries/calendar-feed.ts';

/** Calendars ask every quarter of an hour at the most; this is room for several of them. */
const HOUR_MS = 3_600_000;
const MOST_PER_HOUR = { known: 60, unknown: 120 } as const;
const KEPT_SECONDS = 900;

const askedFor = addressLimit(MOST_PER_HOUR.known, HOUR_MS, () => performance.now());
const guessedFrom = addressLimit(MOST_PER_HOUR.unknown, HOUR_MS, () => performance.now());

/** Somebody's meetings for a calendar that comes back for them (RFC 5545), by a secret address: no session, no cookie, no role is asked. */
export const GET: APIRoute = ({ params, locals, request, rewrite }) => {
  const token = params.token ?? '';
  const feed = readCalendarFeed(locals.ctx, token);
  if (!feed) return guessedFrom(locals.address) ? rewrite('/404') : tooOften();
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': `private, max-age=${KEPT_SECONDS}`,
    // The stamp in it is of now, so two answers mean the same without being the same (RFC 9110, 8.8.1).
    ETag: `W/"${feed.version}"`,
  };
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim());
  if (known?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  if (!askedFor(token)) return tooOften();
  const bytes = locals.ctx.outside.documents.calendarFeed({ events: feed.events, madeAt: locals.ctx.now() });
  return new Response(new TextDecoder().decode(bytes), { headers });
};

function tooOften(): Response {
  return new Response(null, {
    status: 429,
    headers: { 'Retry-After': String(KEPT_SECONDS), 'Cache-Control': 'no-store' },
  });
}
