/** Longest path we lead somebody back to, in characters. */
const MOST = 500;

/**
 * A path on this site to go back to, or null. Only one slash in front, no backslash, no control character, no scheme or host in any
 * spelling: a browser must read it as ours, whatever it does with tabs, `\` or `//`.
 */
export function sameSitePath(value: string | null | undefined): string | null {
  if (!value || value.length > MOST) return null;
  if (!/^\/(?![/\\])[!-[\]-~]*$/.test(value)) return null;
  const inPlace = new URL(value, 'https://here.invalid');
  if (inPlace.origin !== 'https://here.invalid') return null;
  const path = inPlace.pathname + inPlace.search;
  return path.startsWith('//') ? null : path;
}
