import type { APIRoute } from 'astro';
import { isInForce } from '#domain/certification/index.ts';
import { countAttempt } from '#domain/identity/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import { STATUS } from '#src/http/forms/refusal-status.ts';
import { type Checked, checkNumber } from '#src/queries/check.ts';

/** The same facts as the check page, for machines. Times are ISO 8601 in UTC; `validUntil` is half-open. */
export const GET: APIRoute = ({ params, locals, url }) => {
  const { ctx, address } = locals;
  try {
    countAttempt(ctx, 'check_per_address', address);
    const checked = checkNumber(ctx, params.number ?? '', url.searchParams.get('s'));
    return answer({ checkedAt: ctx.now(), ...factsOf(checked) }, STATUS_OF[checked.kind] ?? 200);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return answer({ error: error.kind }, STATUS[error.kind]);
  }
};

const STATUS_OF: Readonly<Partial<Record<Checked['kind'], number>>> = { mistyped: 400, unknown: 404 };

function factsOf(checked: Checked): Record<string, unknown> {
  if (checked.kind !== 'credential') return checked;
  const { status, credentialKind, kind, history: _, ...facts } = checked;
  return {
    kind,
    certifies: credentialKind,
    ...facts,
    // A machine that knows the word `valid` must not take a certificate that is near its end for one that counts no more.
    status: isInForce(status) ? 'valid' : status.state,
    since: 'since' in status ? status.since : null,
  };
}

function answer(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
