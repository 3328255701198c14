import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Actor, Role } from '#domain/context.ts';
import { LESSON_ROUTE, routes } from '#src/access.ts';
import { admit } from '#src/admit.ts';
import { emailOf, type PersonKey } from '#src/demo/cast.ts';
import { actorWith } from '#tests/support/actors.ts';
import { type RunningServer, seededData, startServer } from '#tests/support/e2e-server.ts';
import { type PageRead, readAllOf } from '#tests/support/every-page.ts';
import { formsOf } from '#tests/support/forms.ts';
import { signInAs } from '#tests/support/login.ts';
import { STRANGERS_PORT } from '#tests/support/ports.ts';

/** Two of each kind, so that what is one's own is somebody else's to the other. */
const PEOPLE: ReadonlyArray<readonly [PersonKey, Role[], string[]]> = [
  ['ada', [], []],
  ['daan', [], []],
  ['lotte', [], []],
  ['fenna', [], []],
  ['ben', ['trainer'], []],
  ['bente', ['trainer'], []],
  ['cleo', ['assessor'], []],
  ['can', ['assessor'], []],
  ['chris', ['certification_officer'], []],
  ['dora', [], ['a']],
  ['dirk', [], ['b']],
  ['eve', ['administrator'], []],
];
/** What the office opens besides, by no link of its own. */
const OFFICE = [
  '/bestellingen/[order]',
  '/facturen/[id]/pdf',
  '/organisatie/licenties/[id]',
  '/uitvoeringen/[run]/wijzigen',
];

/** Of what is somebody's all, of what is everybody's a few. */
const most = (route: string) => (isOwn(route) ? 80 : 2);
/** A lesson is not: some are free, and whose are not is tried beside the lesson server. */
const isOwn = (route: string) =>
  route.includes('[') &&
  route !== LESSON_ROUTE &&
  !(routes[route] ?? ['anyone']).some((entry) => entry === 'anyone' || entry === 'demo_only');

type Visitor = {
  readonly who: string;
  readonly actor: Actor;
  readonly cookie: string;
  readonly read: Map<string, PageRead>;
};

let server: RunningServer;
const visitors: Visitor[] = [];

test.beforeAll(async () => {
  const dataDir = await seededData(STRANGERS_PORT);
  server = await startServer({ port: STRANGERS_PORT, dataDir });
  visitors.push({
    who: 'visitor',
    actor: { kind: 'visitor' },
    cookie: '',
    read: await readAllOf(server.url, '', most),
  });
  for (const [key, roles, coordinates] of PEOPLE) {
    const cookie = await signInAs(server.url, emailOf(key));
    visitors.push({
      who: key,
      actor: actorWith(key, roles, coordinates),
      cookie,
      read: await readAllOf(server.url, cookie, most),
    });
  }
});
test.afterAll(async () => {
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
});
test.describe.configure({ mode: 'default', timeout: 240_000 });

/** What somebody may do with a page that another one reads. */
function mayOpen(visitor: Visitor, path: string, route: string): 'open' | 'sign_in' | 'missing' {
  const admission = admit(routes[route], visitor.actor, true);
  if (admission === 'sign_in') return 'sign_in';
  if (admission === 'hidden') return 'missing';
  const office = visitor.actor.kind === 'person' && visitor.actor.roles.has('administrator') && OFFICE.includes(route);
  return visitor.read.has(path) || office ? 'open' : 'missing';
}

/** The pages of somebody's own, each with everybody else and what they may do with it. */
function strangersAtPages() {
  return visitors.flatMap((owner) =>
    [...owner.read].flatMap(([path, { route, html }]) =>
      isOwn(route)
        ? visitors
            .filter((visitor) => visitor !== owner)
            .map((visitor) => ({ owner, visitor, path, route, html, may: mayOpen(visitor, path, route) }))
        : [],
    ),
  );
}

test("somebody else's page is not there, for every role and every kind of page", async () => {
  const wrong: string[] = [];
  const met = new Set<string>();
  for (const { owner, visitor, path, route, may } of strangersAtPages()) {
    const answer = await fetch(server.url + path, { headers: { cookie: visitor.cookie }, redirect: 'manual' });
    await answer.body?.cancel();
    const signIn = answer.status === 303 && answer.headers.get('location')?.startsWith('/inloggen');
    const found =
      answer.status === 200 ? 'open' : answer.status === 404 ? 'missing' : signIn ? 'sign_in' : answer.status;
    if (found !== may) wrong.push(`${visitor.who} at ${path} of ${owner.who}: ${found}, not ${may}`);
    if (admit(routes[route], visitor.actor, true) === 'enter' && may === 'missing') met.add(route);
  }
  expect(wrong).toEqual([]);
  // So many kinds of page were tried by somebody who has that kind themselves, with the ids of another.
  expect([...met].length, [...met].join(' ')).toBeGreaterThanOrEqual(15);
});

/** Of these a form names a course, which is everybody's: sent at the own page it is one's own. */
const OF_A_COURSE = ['learning.saveDraft', 'learning.addAttachment', 'learning.removeAttachment', 'learning.handIn'];

/** The page itself, and a page of that kind that is the stranger's own, where nothing but the verb knows better. */
function sentAt(visitor: Visitor, path: string, route: string, action: string): string[] {
  const own = [...visitor.read].find(([, read]) => read.route === route)?.[0];
  return own && !OF_A_COURSE.includes(action) ? [path, own] : [path];
}

test("somebody else's form does nothing, for every role and every button, filled in and with the ids of its owner", async ({
  page,
}) => {
  const wrong: string[] = [];
  const asked = new Set<string>();
  const byVerb = new Set<string>();
  // A few of each are enough, and who is nobody may not send many forms at all.
  const sent = new Map<string, number>();
  for (const { owner, visitor, path, route, html, may } of strangersAtPages()) {
    if (may === 'open' || !html.includes('method="post"')) continue;
    for (const { action, fields } of await formsOf(page, html)) {
      const pair = `${visitor.who} ${action}`;
      const times = sent.get(pair) ?? 0;
      if (times >= (visitor.cookie ? 3 : 1)) continue;
      sent.set(pair, times + 1);
      for (const at of sentAt(visitor, path, route, action)) {
        const answer = await fetch(`${server.url}${at.split('?')[0]}?_action=${action}`, {
          method: 'POST',
          headers: { cookie: visitor.cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
          redirect: 'manual',
        });
        await answer.body?.cancel();
        // 400 is a field that is wrong: the verb was not asked.
        const refused = at === path ? [400, 401, 403, 404, 409, 410] : [403, 404, 409, 410];
        if (!refused.includes(answer.status))
          wrong.push(`${visitor.who} sends ${action} of ${owner.who} at ${at}: ${answer.status}`);
        asked.add(action);
        if (at !== path) byVerb.add(action);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked.size, [...asked].join(' ')).toBeGreaterThanOrEqual(20);
  expect([...byVerb]).toEqual(
    expect.arrayContaining(['dossier.editEvidence', 'learning.markAttendance', 'assessment.saveMark']),
  );
});
