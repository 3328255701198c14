import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { readCookies } from './cookies.ts';
import type { Made } from './held-response.ts';
import { type Cacheable, pageCache } from './page-cache.ts';

const page = (body: string, more: Partial<Made> = {}): Made => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(body),
  ...more,
});
const NAMES = ['klimroute', 'melding', 'leesstand'];

function world() {
  const open = openDatabase(':memory:');
  open.exec('CREATE TABLE runs (id TEXT); CREATE TABLE sessions (id TEXT)');
  let now = 0;
  const cache = pageCache(() => now, open.tables);
  const asked = (path: string, cookie?: string, method = 'GET', search = '') =>
    cache.cacheable(method, path, search, readCookies(cookie, NAMES));
  const key = asked('/trainingen') as Cacheable;
  const make = async (made: Made = page('<h1>Trainingen'), during: () => void = () => {}) => {
    const making = cache.making(async () => {
      open.rows('SELECT id FROM runs');
      await Promise.resolve();
      during();
    });
    await making.made;
    await making.keep(key, made);
  };
  return {
    open,
    cache,
    asked,
    key,
    make,
    forward: (ms: number) => {
      now += ms;
    },
    found: () => cache.find(key, undefined)?.body.toString(),
  };
}

test('a public page comes from memory until it is five seconds old or the clock was moved', async () => {
  const { cache, make, found, forward } = world();
  await make();
  expect(found()).toBe('<h1>Trainingen');
  forward(5_001);
  expect(found()).toBeUndefined();
  await make();
  cache.clear();
  expect(found()).toBeUndefined();
});

test('what a page was made from decides when it is made anew: a write elsewhere leaves it', async () => {
  const { open, make, found } = world();
  const write = (sql: string) => void open.rows(sql);
  await make();
  write("INSERT INTO sessions VALUES ('a') RETURNING id");
  expect(found()).toBe('<h1>Trainingen');
  for (const sql of [
    "INSERT INTO runs VALUES ('a') RETURNING id",
    "UPDATE runs SET id = 'b' RETURNING id",
    'DELETE FROM "runs" RETURNING id',
    "WITH x AS (SELECT 1) INSERT INTO runs SELECT 'c' FROM x RETURNING id",
    "REPLACE INTO runs VALUES ('d') RETURNING id",
  ]) {
    await make();
    expect(found(), sql).toBeDefined();
    write(sql);
    expect(found(), sql).toBeUndefined();
  }
});

test('a page that was overtaken while it was made is not kept', async () => {
  const { open, make, found } = world();
  await make(page('old'), () => void open.rows("INSERT INTO runs VALUES ('a') RETURNING id"));
  expect(found()).toBeUndefined();
});

test('nobody with a session or a flash waiting gets a page from memory, however the cookie is written', () => {
  const { asked } = world();
  for (const cookie of [
    'klimroute=abc',
    'a=b; klimroute=abc',
    'klimroute =abc',
    ' klimroute\t= abc',
    'melding=ok:x',
    'leesstand=text-200;melding=x',
  ])
    expect(asked('/', cookie), cookie).toBeNull();
  expect([asked('/', undefined, 'POST'), asked('/', undefined, 'HEAD'), asked('/mijn')]).toEqual([null, null, null]);
});

test('a page is made for its key alone: of all cookies its maker gets the reading comfort that the key names', () => {
  const { asked } = world();
  expect(asked('/', 'spoor=1; leesstand=text-200.onzin-9; xklimroute=a')).toEqual({
    key: '/\ntext-200\nnl',
    cookie: 'leesstand=text-200',
  });
  expect(asked('/', 'spoor=1')).toEqual({ key: '/\n\nnl', cookie: undefined });
  expect(asked('/', undefined, 'GET', '?a=1')?.key).not.toBe(asked('/')?.key);
});

test('a page that sets a cookie, fails or is no page is not kept', async () => {
  const { make, found } = world();
  await make(page('x', { headers: { 'content-type': 'text/html', 'set-cookie': ['x'] } }));
  await make(page('x', { status: 500 }));
  await make(page('x', { headers: { 'content-type': 'application/pdf' } }));
  expect(found()).toBeUndefined();
});

test('keeps a bounded number of pages, those that are asked for most of all', async () => {
  const { cache, asked, key, make, found } = world();
  await make();
  for (let i = 0; i < 600; i += 1) {
    const other = asked('/trainingen', undefined, 'GET', `?x=${i}`) as Cacheable;
    await cache.making(() => {}).keep(other, page('x'));
    expect(found()).toBeDefined();
  }
  expect(cache.find(asked('/trainingen', undefined, 'GET', '?x=0') as Cacheable, undefined)).toBeNull();
  expect(cache.find(key, 'gzip, br')?.headers['Content-Encoding']).toBe('br');
});

test('all pages together take no more memory than is set aside for them: the one asked for longest ago goes', async () => {
  const { cache, asked } = world();
  const at = (number: number) => asked(`/verhalen/${number}`) as Cacheable;
  const keep = (number: number) => cache.making(() => undefined).keep(at(number), page('x'.repeat(1024 * 1024)));
  const there = (number: number) => cache.find(at(number), undefined) !== null;
  for (let number = 0; number < 31; number += 1) await keep(number);
  expect(there(0)).toBe(true);
  await keep(31);
  await keep(32);
  expect([there(0), there(1), there(2), there(32)]).toEqual([true, false, false, true]);
});
