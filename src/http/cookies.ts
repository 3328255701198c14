import type { CookieToSet } from '#domain/identity/index.ts';

/**
 * The cookies with these names in a request's `Cookie` header, decoded: the first of each name, and none that cannot be decoded. The only
 * reading of cookies in the product: what comes after it, the page maker too, gets `cookieHeader` of what this found.
 */
export function readCookies(header: string | undefined, names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const pair of (header ?? '').split(';')) {
    const mark = pair.indexOf('=');
    const name = pair.slice(0, Math.max(mark, 0)).trim();
    if (mark === -1 || seen.has(name) || !names.includes(name)) continue;
    seen.add(name);
    const value = decoded(pair.slice(mark + 1).trim());
    if (value !== undefined && value !== '') found.set(name, value);
  }
  return found;
}

/** The `Cookie` header that says just these; undefined for none. */
export function cookieHeader(cookies: ReadonlyMap<string, string>): string | undefined {
  if (cookies.size === 0) return undefined;
  return [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

/** The value of one cookie in a request's `Cookie` header, decoded; undefined when it is not there or not decodable. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  return readCookies(header, [name]).get(name);
}

/** A `Set-Cookie` header as the middleware sets it: for the whole site, out of reach of scripts. */
export function setCookieHeader(cookie: CookieToSet): string {
  return `${cookie.name}=${encodeURIComponent(cookie.value)}; Path=/; Max-Age=${cookie.maxAgeSeconds}; HttpOnly; SameSite=Lax${cookie.secure ? '; Secure' : ''}`;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
