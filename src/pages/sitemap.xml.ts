import type { APIRoute } from 'astro';
import { sitemapAnswer } from '#src/components/sitemap-answer.ts';
import { paths } from '#src/paths.ts';
import { listSitemapParts } from '#src/queries/sitemap.ts';

export const GET: APIRoute = ({ locals: { ctx } }) =>
  sitemapAnswer('sitemapindex', ctx.settings.siteUrl, listSitemapParts(ctx).map(paths.sitemapPart));
