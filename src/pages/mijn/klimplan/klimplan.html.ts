import type { APIRoute } from 'astro';
import { listMyPlanVersions } from '#domain/portfolio/index.ts';
import { planFile } from '#src/components/plan/plan-file.ts';

/** The own plan with every version of it, to read and to keep. */
export const GET: APIRoute = ({ locals: { ctx } }) =>
  new Response(
    planFile((part) => listMyPlanVersions(ctx, part), ctx.now()),
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Disposition': 'attachment; filename="klimplan.html"',
        'Cache-Control': 'no-store',
      },
    },
  );
