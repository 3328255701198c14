import type { CookieToSet } from '#domain/identity/index.ts';

/** The value of one cookie in a request's `Cookie` header, decoded; undefined when it is not there or not decodable. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const mark = pair.indexOf('=');
    if (mark === -1 || pair.slice(0, mark).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(mark + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A `Set-Cookie` header as the middleware sets it: for the whole site, out of reach of scripts. */
export function setCookieHeader(cookie: CookieToSet): string {
  return `${cookie.name}=${encodeURIComponent(cookie.value)}; Path=/; Max-Age=${cookie.maxAgeSeconds}; HttpOnly; SameSite=Lax${cookie.secure ? '; Secure' : ''}`;
}
