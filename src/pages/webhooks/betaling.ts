import type { APIRoute } from 'astro';
import { hearNotice } from '#src/workflows/reconcile/hear-notice.ts';

/** The payment provider tells that something happened: verified, kept, answered; what it is about is looked up within seconds by a job. */
export const POST: APIRoute = async ({ request, locals }) => {
  const heard = hearNotice(locals.ctx, await request.text(), request.headers.get('stripe-signature'));
  return new Response(null, { status: heard === 'refused' ? 400 : 200 });
};
