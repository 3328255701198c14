import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticFiles } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'klimroute-files-'));
const CSS = 'a { color: rebeccapurple }\n'.repeat(50);
let server: Server;
let base: string;

beforeAll(async () => {
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/site.css'), CSS);
  writeFileSync(join(folder, 'mark.png'), Buffer.from('0123456789'));
  const files = staticFiles(folder);
  server = createServer((request, response) => {
    if (!files.answer(request, response, request.url ?? '')) response.writeHead(404).end();
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await fetch(base + path, { method, headers: { 'accept-encoding': 'identity', ...headers } });
  return { status: answer.status, body: await answer.text(), of: (name: string) => answer.headers.get(name) };
};

test('a built file comes with its type, packed for who takes that, and is never asked for again', async () => {
  const css = await get('/_astro/site.css', { 'accept-encoding': 'br' });
  expect([css.status, css.body, css.of('content-encoding'), css.of('content-type')]).toEqual([
    200,
    CSS,
    'br',
    'text/css; charset=utf-8',
  ]);
  expect(css.of('cache-control')).toContain('immutable');
  expect((await get('/mark.png', { 'accept-encoding': 'br' })).of('content-encoding')).toBeNull();
});

test('who has it already gets no second copy', async () => {
  const tag = (await get('/mark.png')).of('etag') ?? '';
  for (const known of [tag, `"x", ${tag}`, `W/${tag}`, '*'])
    expect((await get('/mark.png', { 'if-none-match': known })).status).toBe(304);
  expect((await get('/mark.png', { 'if-none-match': '"x"' })).status).toBe(200);
});

test('HEAD tells what GET would send', async () => {
  const { status, body, of } = await get('/mark.png', {}, 'HEAD');
  expect([status, body, of('content-length')]).toEqual([200, '', '10']);
});

test.each([
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
  ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=3-1', 416, '', 'bytes */10'],
  ['bytes=0-1,3-4', 200, '0123456789', null],
  ['bytes=-', 200, '0123456789', null],
  ['bytes=a-b', 200, '0123456789', null],
])('of %s comes %i', async (range, status, body, told) => {
  const answer = await get('/mark.png', { range });
  expect([answer.status, answer.body, answer.of('content-range')]).toEqual([status, body, told]);
});

test('a part of another version is not sent', async () => {
  expect((await get('/mark.png', { range: 'bytes=0-3', 'if-range': '"old"' })).status).toBe(200);
});

test('only these exact paths exist, and they are only read', async () => {
  for (const path of ['/_astro', '/_astro/', '/%6dark.png', '/../mark.png/..', '/constructor', '/MARK.png'])
    expect((await get(path)).status, path).toBe(404);
  expect((await get('/mark.png', {}, 'DELETE')).status).toBe(404);
});
