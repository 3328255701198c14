import type { Turned } from '#src/http/body/refused.ts';

/** A small page instead of what was asked for, as Astro answers. */
export function answerOf({ status, page, headers }: Turned): Response {
  return new Response(page, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
