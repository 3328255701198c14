import type { APIRoute } from 'astro';
import { sitemapAnswer } from '#src/components/sitemap-answer.ts';
import { readSitemapPart } from '#src/queries/sitemap.ts';

export const GET: APIRoute = ({ locals: { ctx }, params, rewrite }) => {
  const found = readSitemapPart(ctx, params.part ?? '');
  return found ? sitemapAnswer('urlset', ctx.settings.siteUrl, found) : rewrite('/404');
};
