import { type APIRequestContext, expect, test } from '@playwright/test';
import fc from 'fast-check';
import { actions, routes } from '#src/access.ts';
import { cookies } from '#tests/support/login.ts';

const FORM = 'application/x-www-form-urlencoded';
type Sent = { path: string; type: string; body: string };

async function credentialStatus(request: APIRequestContext, { path, type, body }: Sent, cookie = ''): Promise<number> {
  const headers: Record<string, string> = { origin: test.info().project.use.baseURL ?? '', cookie };
  headers['content-type'] = type;
  return (await request.post(path, { headers, data: Buffer.from(body), maxRedirects: 0 })).status();
}

test('whatever is not a form is refused with a sentence, at every entrance that takes one', async ({
  request,
  baseURL,
}) => {
  for (const path of [
    '/inloggen?_action=identity.signIn',
    '/leesstand',
    '/inloggen?_action=__proto__',
    '/inloggen?_action=constructor',
  ]) {
    for (const type of ['text/plain', 'application/json', '']) {
      const answer = await request.post(path, {
        headers: { origin: baseURL ?? '', 'content-type': type },
        data: Buffer.from('{"a":1}'),
      });
      expect.soft(answer.status(), `${path} ${type}`).toBe(415);
      expect.soft(await answer.text(), `${path} ${type}`).toContain('Dit kwam niet goed aan');
    }
    const broken = await credentialStatus(request, {
      path,
      type: 'multipart/form-data; boundary=x',
      body: '--x\r\nContent-Disposition: form-data; name="a"',
    });
    expect.soft(broken, path).toBe(path.includes('identity') || path === '/leesstand' ? 400 : 404);
  }
});

test('a name that every object carries is no action and no field', async ({ request }) => {
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'identity.__proto__',
    'identity.constructor',
    '__proto__.signIn',
  ]) {
    expect
      .soft(await credentialStatus(request, { path: `/inloggen?_action=${name}`, type: FORM, body: 'a=b' }), name)
      .toBe(404);
    expect
      .soft(
        await credentialStatus(request, { path: '/inloggen?_action=identity.signIn', type: FORM, body: `${name}=b` }),
        name,
      )
      .toBe(name.includes('.') ? 400 : 400);
  }
});

test('a file where a path belongs leads home', async ({ request, baseURL }) => {
  const multipart = { terug: { name: 'x', mimeType: 'text/plain', buffer: Buffer.from('x') } };
  const answer = await request.post('/leesstand', { headers: { origin: baseURL ?? '' }, multipart, maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([303, '/']);
});

test('no body, name or query makes a fault', async ({ request }) => {
  test.setTimeout(180_000);
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('__proto__', 'constructor', 'mee-action', 'mee.x', 'email', 'verder', 'text'),
  );
  const path = fc.tuple(
    fc.constantFrom(...Object.keys(routes).filter((pattern) => !pattern.includes('webhooks') && pattern !== '/500')),
    fc.oneof(fc.constantFrom(...Object.keys(actions), '__proto__'), word),
  );
  const fields = fc.array(fc.tuple(word, word), { maxLength: 6 });
  const urlencoded = fields.map((all) => ({
    type: FORM,
    body: new URLSearchParams(all.map(([name, value]) => [name, value])).toString(),
  }));
  const multipart = fields.map((all) => ({
    type: 'multipart/form-data; boundary=x',
    body: `${all.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"${value.length % 3 ? '' : '; filename="a"'}\r\n\r\n${value}\r\n`).join('')}--x--\r\n`,
  }));
  const raw = fc.record({
    type: fc.constantFrom(FORM, 'multipart/form-data; boundary=x', 'text/plain'),
    body: fc.string({ unit: 'binary' }),
  });
  const who = fc.constantFrom('', cookies('learner'), cookies('trainer'));
  await fc.assert(
    fc.asyncProperty(path, fc.oneof(urlencoded, multipart, raw), who, async ([pattern, action], sent, cookie) => {
      if (/signOut|logOut/.test(action)) return;
      const at = `${pattern.replace(/\[\.{0,3}\w+\]/g, 'bestaat-niet')}?_action=${encodeURIComponent(action)}`;
      const status = await credentialStatus(request, { path: at, ...sent }, cookie);
      expect(status, at).toBeLessThan(500);
    }),
    { numRuns: 400 },
  );
});
