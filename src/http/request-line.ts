import { LONGEST_URL } from './limits.ts';

/** Control signs, NUL among them, as they are or encoded; and the backslash, which browsers and servers do not read alike. */
const NEVER_IN_A_PATH = /[^!-[\]-~\u0080-\u00ff]|%(?:[01][0-9a-f]|7f|5c)/i;

export type RequestLine = { readonly path: string; readonly search: string };

/** Path and query of a request's own line; a status where it is not one that leads anywhere: too long, not from the root, not decodable. */
export function readRequestLine(url: string | undefined): RequestLine | 400 | 414 {
  const line = url ?? '';
  if (line.length > LONGEST_URL) return 414;
  const mark = line.indexOf('?');
  const path = mark === -1 ? line : line.slice(0, mark);
  if (!path.startsWith('/') || NEVER_IN_A_PATH.test(path) || !isDecodable(path)) return 400;
  return { path, search: mark === -1 ? '' : line.slice(mark) };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
