import { sameSitePath } from '#domain/identity/index.ts';

/** The path and query of `wanted` when it is a page of this site, given as a path or as a whole address under `origin`; else `otherwise`. */
export function returnPath(wanted: string | null | undefined, origin: string, otherwise = '/'): string {
  const path = wanted?.startsWith(`${origin}/`) ? wanted.slice(origin.length) : wanted;
  return sameSitePath(path) ?? otherwise;
}
