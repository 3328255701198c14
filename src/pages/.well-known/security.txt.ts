import type { APIRoute } from 'astro';
import { daysAfter } from '#domain/calendar.ts';
import { paths } from '#src/paths.ts';

/** RFC 9116 asks for an end within a year. */
const VALID_DAYS = 360;

export const GET: APIRoute = ({ locals }) => {
  const { settings, now } = locals.ctx;
  const lines = [
    `Contact: mailto:${settings.seller.email}`,
    `Contact: ${settings.siteUrl}${paths.contact()}`,
    `Expires: ${daysAfter(now(), VALID_DAYS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${settings.siteUrl}${paths.securityTxt()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
};
