import type { APIRoute } from 'astro';
import { listMyPlanVersions, PLAN_PARTS } from '#domain/portfolio/index.ts';

/** The own plan with every version of it, for another program. Times are ISO 8601 in UTC. */
export const GET: APIRoute = ({ locals: { ctx } }) => {
  const parts = PLAN_PARTS.map((part) => [
    part,
    listMyPlanVersions(ctx, part).map(({ savedAt, fields }) => ({ savedAt, fields })),
  ]);
  const body = { format: 'klimroute.climb-plan.1', madeAt: ctx.now(), parts: Object.fromEntries(parts) };
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="klimplan.json"',
      'Cache-Control': 'no-store',
    },
  });
};
