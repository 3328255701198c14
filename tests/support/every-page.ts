import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '#src/access.ts';
import { FULL } from './full.ts';
import { type CastRole, cookies } from './login.ts';
import { E2E_PORT } from './ports.ts';

/** Who walks: the visitor, one person per role, and Ada, whose own things are others than those of who follows a course already. */
export const WALKERS = [
  'visitor',
  'learner',
  'ada',
  'trainer',
  'assessor',
  'certification_officer',
  'coordinator',
  'administrator',
] as const;
export type Walker = (typeof WALKERS)[number] & ('visitor' | 'ada' | CastRole);
/** A page as somebody finds it: one for each route that this person reaches by links. */
export type PageFound = { readonly walker: Walker; readonly route: string; readonly path: string };

const KEPT = join(tmpdir(), `klimroute-pages-${E2E_PORT}`);

/** How many pages of one route are read for their links; more of the same lead nowhere new. */
const MOST_OF_A_ROUTE = 4;

const patterns = Object.keys(routes)
  .filter((route) => route !== '/[...anything]')
  .map((route) => ({ route, steps: route.split('/') }))
  .sort((a, b) => variables(a.route) - variables(b.route));

function variables(route: string): number {
  return (route.match(/\[/g) ?? []).length;
}

/** The route that answers a path; null for a file or an address that no route has. */
export function routeOf(path: string): string | null {
  const steps = path.split('/');
  const found = patterns.find(
    (pattern) =>
      pattern.steps.length === steps.length &&
      pattern.steps.every((step, at) => step === steps[at] || (/^\[\w+\]$/.test(step) && steps[at] !== '')),
  );
  return found?.route ?? null;
}

/** The Cookie header of a walker on the journeys' own server. */
export function cookieOf(walker: Walker): string {
  return walker === 'visitor' ? '' : cookies(walker);
}

/** A page as it was read: its route, and its HTML, or nothing of a file. */
export type PageRead = { readonly route: string; readonly html: string };

/** Every page that somebody reaches from the home page and from their own by links, one per route. */
export async function pagesOf(url: string, walker: Walker, cookie: string): Promise<PageFound[]> {
  const found = new Map<string, PageFound>();
  for (const [path, { route, html }] of await readAllOf(url, cookie, () => MOST_OF_A_ROUTE))
    if (html && !found.has(route)) found.set(route, { walker, route, path });
  return [...found.values()];
}

/** What `pagesOf` finds on the journeys' own server, found once for all looks of one run. */
export async function knownPagesOf(url: string, walker: Walker): Promise<PageFound[]> {
  const file = join(KEPT, `${walker}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PageFound[];
  const pages = await pagesOf(url, walker, cookieOf(walker));
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(file, JSON.stringify(pages));
  return pages;
}

/** A new run finds its pages anew. */
export function forgetPages(): void {
  rmSync(KEPT, { recursive: true, force: true });
}

/** The pages and files that somebody reaches by links, by path: of each route as many as `most`. */
export async function readAllOf(
  url: string,
  cookie: string,
  most: (route: string) => number,
): Promise<Map<string, PageRead>> {
  const found = new Map<string, PageRead>();
  const seen = new Map<string, number>();
  const queue = ['/', '/leesstand', '/toegankelijkheid', '/bestaat-niet', ...(cookie ? ['/mijn'] : [])];
  const queued = new Set(queue);
  for (let path = queue.shift(); path; path = queue.shift()) {
    const route = path === '/bestaat-niet' ? '/404' : routeOf(path.split('?')[0] ?? '');
    if (!route || (seen.get(route) ?? 0) >= most(route) || route === '/uitloggen') continue;
    const answer = await fetch(url + path, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
    if (answer.status !== 200 && route !== '/404') {
      await answer.body?.cancel();
      continue;
    }
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const html = isPage ? await answer.text() : '';
    if (isPage) seen.set(route, (seen.get(route) ?? 0) + 1);
    else await answer.body?.cancel();
    found.set(path, { route, html });
    for (const next of linksIn(html)) {
      if (queued.has(next)) continue;
      queued.add(next);
      queue.push(next);
    }
  }
  return found;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
}

/** Pages that say the same to everybody; they are looked at as the visitor sees them, and with `--full` as everybody does. */
const FOR_EVERYBODY =
  /^\/($|404|methode|leesstand|toegankelijkheid|privacy|contact|verhalen|trainingen|gebieden|controleren|proefles|dev)/;

export function isForEverybody(route: string): boolean {
  return FOR_EVERYBODY.test(route);
}

/** The pages of a walker that a look at every page goes over. The page of a mail has a look of its own. */
export async function pagesToLookAt(url: string, walker: Walker): Promise<PageFound[]> {
  const pages = await knownPagesOf(url, walker);
  return pages.filter(
    ({ route }) => !route.endsWith('/brief') && (FULL || walker === 'visitor' || !isForEverybody(route)),
  );
}
