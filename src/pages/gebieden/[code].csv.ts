import type { APIRoute } from 'astro';
import { isoDay, areaMap as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { areaFile } from '#src/queries/area-file.ts';

/** The list of what lies in an area as a table for other programs: UTF-8 with its mark, semicolons, CRLF, as a Dutch spreadsheet opens it. */
export const GET: APIRoute = ({ locals: { ctx }, params }) => {
  const { area, text } = areaFile(ctx, params.code ?? '');
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${words.file.name(area.code, isoDay(ctx.now()))}"`,
      'Cache-Control': 'private, max-age=60',
      'X-Robots-Tag': 'noindex',
      Link: `<${ctx.settings.siteUrl}${paths.area(area.code)}>; rel="canonical"`,
    },
  });
};
