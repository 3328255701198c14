import { expect, test } from '@playwright/test';
import type { Actor } from '#domain/context.ts';
import { actions, type Entry, routes } from '#src/access.ts';
import { type Admission, admit } from '#src/admit.ts';
import { mayBePostedAt, offeredAt } from '#src/offered-actions.ts';
import { actorWith } from '#tests/support/actors.ts';
import { type CastRole, cookies } from '#tests/support/login.ts';

/** Every role that the product knows, as somebody of the demo who has just that. */
const ROLES: Readonly<Record<'visitor' | CastRole, Actor>> = {
  visitor: { kind: 'visitor' },
  learner: actorWith('learner'),
  trainer: actorWith('trainer', ['trainer']),
  assessor: actorWith('assessor', ['assessor']),
  certification_officer: actorWith('officer', ['certification_officer']),
  administrator: actorWith('administrator', ['administrator']),
  coordinator: actorWith('coordinator', [], ['org']),
};
/** Would end the session that the following actions are tried with. */
const SIGNS_OUT = ['identity.signOut', 'identity.logOutEverywhere'];
const KNOWN: readonly Entry[] = [
  'anyone',
  'signed_in',
  'coordinator',
  'demo_only',
  'trainer',
  'assessor',
  'certification_officer',
  'administrator',
];

test('every cell of the access list is declared with an entry that exists', () => {
  const cells = [...Object.entries(routes), ...Object.entries(actions)];
  expect(
    cells.filter(([, entries]) => entries.length === 0 || entries.some((entry) => !KNOWN.includes(entry))),
  ).toEqual([]);
});

for (const [role, actor] of Object.entries(ROLES)) {
  const cookie = (): Record<string, string> => (role === 'visitor' ? {} : { cookie: cookies(role as CastRole) });

  test(`${role}: every page opens, asks to sign in, or is not there, as declared`, async ({ request }) => {
    const wrong: string[] = [];
    for (const [pattern, entries] of Object.entries(routes)) {
      const path = pattern.replace(/\[\.{0,3}\w+\]/g, 'bestaat-niet');
      const answer = await request.get(path, { headers: cookie(), maxRedirects: 0 });
      const found = kindOf(answer.status(), answer.headers().location);
      if (!fits(admit(entries, actor, true), found, pattern)) wrong.push(`${pattern}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });

  test(`${role}: every action is done, refused or not there, as declared, at a page that offers it`, async ({
    request,
    baseURL,
  }) => {
    const wrong: string[] = [];
    for (const [name, entries] of Object.entries(actions)) {
      if (SIGNS_OUT.includes(name)) continue;
      const [pattern = ''] = offeredAt[name] ?? [];
      const answer = await request.post(`${pathOf(pattern)}?_action=${name}`, {
        headers: { ...cookie(), origin: baseURL ?? '' },
        form: { leeg: '' },
        maxRedirects: 0,
      });
      const admission = atMost(admit(entries, actor, true), admit(routes[pattern], actor, true));
      const found = kindOf(answer.status(), answer.headers().location);
      // An empty form names nothing, so only a page of a thing that is not there says that something is not there.
      const never = pattern.includes('[') ? ['fault', 'sign_in'] : ['fault', 'sign_in', 'missing'];
      const ok = admission === 'enter' ? !never.includes(found) : fits(admission, found, '');
      if (!ok) wrong.push(`${name}: ${found} (${answer.status()})`);
    }
    expect(wrong).toEqual([]);
  });
}

test('an action that nobody declared is not there, nor is the address for scripts', async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? '' };
  expect((await request.post('/inloggen?_action=geheim.deur', { headers, form: {} })).status()).toBe(404);
  expect((await request.post('/_actions/demo.moveClock', { headers, form: { minutes: '5' } })).status()).toBe(404);
});

test('no action runs at a page that does not offer it, whoever posts it', async ({ request, baseURL }) => {
  const wrong: string[] = [];
  for (const name of Object.keys(actions)) {
    for (const pattern of [
      '/',
      '/methode',
      '/leesstand',
      '/webhooks/betaling',
      '/beheer',
      '/mijn/dossier',
      '/bestaat-niet',
    ]) {
      if (mayBePostedAt(name, pattern)) continue;
      const answer = await request.post(`${pattern}?_action=${name}`, {
        headers: { cookie: cookies('administrator'), origin: baseURL ?? '' },
        form: { minutes: '5' },
        maxRedirects: 0,
      });
      if (![404, 405].includes(answer.status())) wrong.push(`${name} at ${pattern}: ${answer.status()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('what a path does not take is refused with what it takes, and nobody rings an alarm by it', async ({
  request,
}) => {
  for (const [path, allow] of [
    ['/favicon.svg', 'GET, HEAD'],
    ['/health', 'GET, HEAD'],
    ['/proefles', 'GET, HEAD'],
    ['/methode', 'GET, HEAD'],
    ['/inloggen', 'GET, HEAD, POST'],
    ['/webhooks/betaling', 'POST'],
  ] as const) {
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const answer = await request.fetch(path, { method });
      expect.soft([answer.status(), answer.headers().allow], `${method} ${path}`).toEqual([405, allow]);
    }
  }
  expect((await request.get('/500')).status()).toBe(404);
  expect((await request.get('/webhooks/betaling')).status()).toBe(405);
});

/** Who is kept out by either is kept out. */
function atMost(action: Admission, page: Admission): Admission {
  if (action === 'hidden' || page === 'hidden') return 'hidden';
  return action === 'sign_in' ? action : page;
}

function pathOf(pattern: string): string {
  return pattern.replace(/\[\.{0,3}\w+\]/g, 'bestaat-niet');
}

function kindOf(
  status: number,
  location: string | undefined,
): 'page' | 'sign_in' | 'missing' | 'refused' | 'elsewhere' | 'fault' {
  if (status >= 500) return 'fault';
  if (status === 401) return 'sign_in';
  if (status >= 300 && status < 400) return location?.startsWith('/inloggen') ? 'sign_in' : 'elsewhere';
  if (status === 404) return 'missing';
  return status >= 400 ? 'refused' : 'page';
}

function fits(admission: ReturnType<typeof admit>, found: ReturnType<typeof kindOf>, pattern: string): boolean {
  if (admission === 'sign_in') return found === 'sign_in';
  if (admission === 'hidden') return found === 'missing';
  // Somebody's own thing that does not exist, the page that says so itself, and the address that only takes posted events.
  const nobodysThing =
    pattern.includes('[') || pattern === '/404' || pattern === '/500' || pattern === '/webhooks/betaling';
  return found === 'page' || found === 'elsewhere' || (nobodysThing && (found === 'missing' || found === 'refused'));
}
