import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { pageCache } from './page-cache.ts';

/** Just enough of a response to write a page into. */
function response(headers: Record<string, string> = { 'content-type': 'text/html' }) {
  const told: { status: number; body: string } = { status: 200, body: '' };
  const set = new Map(Object.entries(headers));
  const fake = Object.assign(new EventEmitter(), {
    statusCode: 200,
    told,
    getHeader: (name: string) => set.get(name),
    hasHeader: (name: string) => set.has(name),
    setHeader: (name: string, value: string) => set.set(name.toLowerCase(), value),
    writeHead: (status: number) => {
      told.status = status;
    },
    write: (chunk: string) => {
      told.body += chunk;
      return true;
    },
    end: (chunk?: Buffer | string) => {
      told.body += chunk ? String(chunk) : '';
    },
  });
  return fake as unknown as ServerResponse & { told: typeof told };
}

async function kept(cache: ReturnType<typeof pageCache>, key: string, page: ReturnType<typeof response>) {
  cache.keep(key, page);
  page.write('<h1>');
  page.end('Trainingen');
  await new Promise((wait) => setTimeout(wait, 50));
}

test('a public page comes from memory until something changes or it is five seconds old', async () => {
  let now = 0;
  const cache = pageCache(() => now);
  const key = cache.keyOf('GET', '/trainingen', '?plaats=Deventer', undefined) ?? '';
  await kept(cache, key, response());
  const again = response();
  expect(cache.answer(key, again, undefined)).toBe(true);
  expect(again.told.body).toBe('<h1>Trainingen');
  now = 5_001;
  expect(cache.answer(key, response(), undefined)).toBe(false);
  now = 0;
  cache.clear();
  expect(cache.answer(key, response(), undefined)).toBe(false);
});

test('nobody with a session or a notice waiting gets a page from memory, and other comfort is another page', () => {
  const cache = pageCache(() => 0);
  const key = (cookies?: string) => cache.keyOf('GET', '/', '', cookies);
  expect([
    key('klimroute=abc'),
    key('a=b; __Host-klimroute=abc'),
    key('melding=ok:x'),
    cache.keyOf('POST', '/', '', undefined),
    cache.keyOf('GET', '/mijn', '', undefined),
  ]).toEqual([null, null, null, null, null]);
  expect(key('leesstand=t200')).not.toBe(key());
});

test('a page that sets a cookie, fails, or was overtaken by a change is not kept', async () => {
  const cache = pageCache(() => 0);
  await kept(cache, 'cookie', response({ 'content-type': 'text/html', 'set-cookie': 'x' }));
  const failing = response();
  failing.statusCode = 500;
  await kept(cache, 'failing', failing);
  const overtaken = response();
  cache.keep('overtaken', overtaken);
  cache.clear();
  overtaken.end('old');
  await new Promise((wait) => setTimeout(wait, 50));
  expect(['cookie', 'failing', 'overtaken'].map((key) => cache.answer(key, response(), undefined))).toEqual([false, false, false]);
});
