import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { cast, DEMO_PASSWORD } from '#src/demo/cast.ts';
import { E2E_PORT } from './ports.ts';

/** Who of the demo stands for each role in tests. Ada stays free for the story; `learner` follows a course already. */
const WHO = {
  learner: 'lotte@klimroute.example',
  trainer: emailOf('ben'),
  assessor: emailOf('cleo'),
  certification_officer: emailOf('chris'),
  coordinator: emailOf('dora'),
  administrator: emailOf('eve'),
} as const;
export type CastRole = keyof typeof WHO;

const KEPT = join(tmpdir(), `klimroute-sessions-${E2E_PORT}.json`);

/** Signs somebody in through the real form and gives the Cookie header. */
export async function signIn(url: string, role: CastRole): Promise<string> {
  return signInAs(url, WHO[role]);
}

export async function signInAs(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/inloggen?_action=identity.signIn`, {
    method: 'POST',
    headers: { origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }).toString(),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('klimroute='));
  if (!cookie) throw new Error(`${email} could not sign in (${answer.status})`);
  return cookie.split(';')[0] ?? '';
}

/** Signs every role in once; journeys then take the session from here. */
export async function keepSessions(url: string): Promise<void> {
  const sessions: Record<string, string> = {};
  for (const role of Object.keys(WHO) as CastRole[]) sessions[role] = await signIn(url, role);
  sessions.ada = await signInAs(url, emailOf('ada'));
  writeFileSync(KEPT, JSON.stringify(sessions));
}

/** The Cookie header of a role on the journeys' own server. */
export function cookies(role: CastRole | 'ada'): string {
  return (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<CastRole | 'ada', string>)[role];
}

/** Gives a browser the session of a role. */
export async function become(
  context: BrowserContext,
  role: CastRole,
  url = `http://localhost:${E2E_PORT}`,
): Promise<void> {
  await setSession(context, cookies(role), url);
}

export async function setSession(context: BrowserContext, cookie: string, url: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
}

function emailOf(key: (typeof cast)[number]['key']): string {
  return cast.find((person) => person.key === key)?.email ?? '';
}
