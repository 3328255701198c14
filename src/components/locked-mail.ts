/**
 * A mail as a mail program shows it. It is locked up: no script, no form, nothing from elsewhere, and an origin of its own. A page that is
 * locked up may not ask for a clean opener as well.
 */
export function lockedMail(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      'Cache-Control': 'private, no-store',
    },
  });
}
