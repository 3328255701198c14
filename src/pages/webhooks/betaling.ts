import type { APIRoute } from 'astro';
import { takeEvent } from '#src/workflows/reconcile/take-event.ts';

/** The payment provider tells that something happened: verified, kept, answered; what it is about is looked up within seconds by a job. */
export const POST: APIRoute = async ({ request, locals }) => {
  const { signatureHeader } = locals.ctx.outside.payments;
  const taken = takeEvent(locals.ctx, await request.text(), request.headers.get(signatureHeader));
  return new Response(null, { status: taken === 'refused' ? 400 : 200 });
};
