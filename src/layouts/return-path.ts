/**
 * The path and query of `wanted` when it is a page of this site, else `otherwise`. Takes a path or a whole address;
 * another host, another scheme and the tricks with slashes all fall back.
 */
export function returnPath(wanted: string | null | undefined, origin: string, otherwise = '/'): string {
  if (!wanted || /[\\\p{Cc}]/u.test(wanted)) return otherwise;
  try {
    const url = new URL(wanted, origin);
    return url.origin === new URL(origin).origin && !url.pathname.startsWith('//') ? url.pathname + url.search : otherwise;
  } catch {
    return otherwise;
  }
}
