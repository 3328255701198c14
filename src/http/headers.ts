import type { Config } from '#src/config.ts';

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * The headers that every answer carries, prerendered files and errors included (internet.nl, research domain B7).
 * `checkoutOrigin` is where a form may lead besides ourselves: browsers hold a redirect after a form to `form-action` too.
 */
export function safetyHeaders(config: Config, checkoutOrigin: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action 'self' ${checkoutOrigin}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  const headers: Record<string, string> = {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  if (config.siteUrl.startsWith('https://'))
    headers['Strict-Transport-Security'] = `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`;
  return headers;
}
