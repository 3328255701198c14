import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { become } from '#tests/support/login.ts';
import { E2E_PORT } from '#tests/support/ports.ts';

const NEEDED: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /default-src 'none'.*script-src 'self';.*style-src 'self';.*form-action 'self' http:\/\/(localhost|127\.0\.0\.1):\d+;.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
};

test('every kind of answer carries the safety headers: page, lesson, file, fault, redirect', async ({ request }) => {
  const css = /href="(\/_astro\/[^"]+\.css)"/.exec(await (await request.get('/')).text())?.[1] ?? '/geen-stijl';
  for (const path of [
    '/',
    '/trainingen',
    '/proefles',
    '/bestaat-niet',
    css,
    '/favicon.svg',
    '/mijn',
    '/health',
    '/.well-known/security.txt',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    for (const [name, value] of Object.entries(NEEDED))
      expect.soft(answer.headers()[name], `${name} of ${path}`).toMatch(value);
    expect.soft(answer.headers()['content-security-policy'], path).not.toMatch(/unsafe/);
  }
});

test('pages for who is signed in are stored nowhere', async ({ page, context }) => {
  await become(context, 'learner');
  for (const path of ['/', '/trainingen', '/mijn', '/leren/coach-van-het-alledaagse']) {
    const answer = await page.goto(path);
    expect.soft(answer?.headers()['cache-control'], path).toContain('no-store');
  }
});

test('a host that is not ours gets nothing', async ({ request }) => {
  const answer = await request.get('/', { headers: { host: 'evil.test' } });
  expect(answer.status()).toBe(421);
  expect(await answer.text()).not.toContain('evil.test');
});

test('a change that another site posts is refused, whatever it claims to be', async ({ request, baseURL }) => {
  const post = (headers: Record<string, string>) =>
    request.post('/?_action=demo.moveClock', { headers, data: 'minutes=5', maxRedirects: 0 });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const headers of [
    { ...form, origin: 'https://evil.test' },
    { ...form, origin: 'null' },
    { ...form },
    { ...form, 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain', origin: 'https://evil.test' },
    { 'content-type': 'application/json', origin: 'https://evil.test' },
    { ...form, origin: `${baseURL}.evil.test` },
  ]) {
    expect.soft((await post(headers as Record<string, string>)).status(), JSON.stringify(headers)).toBe(403);
  }
});

test('a body that is too large is turned away with a sentence', async ({ request, baseURL }) => {
  const answer = await request.post('/inloggen?_action=identity.signIn', {
    headers: { origin: baseURL ?? '' },
    form: { email: 'x'.repeat(1_200_000) },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain('te groot');
});

test('health tells version, migrations, a writable database and the age of the outbox', async ({ request }) => {
  const health = await (await request.get('/health')).json();
  expect(health).toMatchObject({ ok: true, databaseWritable: true });
  expect(health.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(health.migrations.done).toBe(health.migrations.known);
  expect(health.outboxOldestSeconds).toBeLessThan(600);
});

test('a path in another spelling opens nothing', async () => {
  for (const path of [
    '/%62eheer',
    '/%2562eheer',
    '//beheer',
    '/./beheer',
    '/beheer/',
    '/BEHEER',
    '/beheer%00',
    '/beheer%2f',
    '/x/..%2fbeheer',
    '/\\beheer',
    '/prive/coach-van-het-alledaagse',
    '/private/index.html',
    '/_server-islands/x',
    '/..%2f.data%2fklimroute.db',
  ]) {
    const status = await credentialStatus(path);
    expect.soft(status, path).toBeGreaterThanOrEqual(300);
    expect.soft(status, path).toBeLessThan(500);
  }
});

/** Asks for exactly these characters: browsers and request libraries tidy an address up before they send it. */
function credentialStatus(path: string): Promise<number> {
  return new Promise((told, failed) => {
    get({ host: '127.0.0.1', port: E2E_PORT, path, headers: { host: `localhost:${E2E_PORT}` } }, (response) => {
      response.resume();
      told(response.statusCode ?? 0);
    }).on('error', failed);
  });
}
