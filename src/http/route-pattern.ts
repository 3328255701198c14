import { routes } from '#src/access.ts';

type Route = { readonly pattern: string; readonly matches: RegExp; readonly weight: string };

const ROUTES: readonly Route[] = Object.keys(routes)
  .map((pattern) => ({ pattern, matches: expressionOf(pattern), weight: weightOf(pattern) }))
  .sort((a, b) => (a.weight < b.weight ? -1 : 1));

/**
 * The row of `routes` that this path leads to, for answers that are given before a page is asked. What may be done there is decided by the
 * page maker's own `routePattern`, never by this.
 */
export function routePatternOf(path: string): string {
  return ROUTES.find((route) => route.matches.test(path))?.pattern ?? '/404';
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split(/(\[[^\]]+\])/).map((part) => {
    if (part.startsWith('[...')) return '.*';
    return part.startsWith('[') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** Names go before parameters, segment by segment, and a rest goes last. */
function weightOf(pattern: string): string {
  return pattern
    .split('/')
    .map((part) => (part.startsWith('[...') ? '3' : /\[/.test(part) ? (part.endsWith(']') ? '2' : '1') : '0'))
    .join('');
}
