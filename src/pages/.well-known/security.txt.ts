import type { APIRoute } from 'astro';
import { paths } from '#src/paths.ts';

/** RFC 9116 asks for an end within a year. */
const VALID_MS = 360 * 24 * 3600_000;

export const GET: APIRoute = ({ locals }) => {
  const { house, now } = locals.ctx;
  const lines = [
    `Contact: mailto:${house.seller.email}`,
    `Contact: ${house.siteUrl}${paths.contact()}`,
    `Expires: ${new Date(now.getTime() + VALID_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${house.siteUrl}${paths.securityTxt()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
};
