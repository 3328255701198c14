import type { APIRoute } from 'astro';
import { paths } from '#src/paths.ts';

/** What asks for an account anyway; a crawler need not try. */
const CLOSED = [
  '/mijn',
  '/leren',
  '/begeleiden',
  '/beoordelen',
  '/besluiten',
  '/organisatie',
  '/beheer',
  '/bestellingen',
  '/link',
  '/dev',
];

export const GET: APIRoute = ({ locals }) => {
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    `Sitemap: ${locals.ctx.settings.siteUrl}${paths.sitemap()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
};
