import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { compressed, encodingFor } from './compress.ts';
import { HeldResponse } from './held-response.ts';
import { sendWhole } from './send.ts';

const PAGE = 'Zoë wacht aan de keukentafel. '.repeat(200);
let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((closed) => (server ? server.close(closed) : closed(null)));
});

type Received = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Serves one page as the page maker does, with a length of its own, and asks for it. */
async function get(
  path: string,
  headers: Record<string, string>,
  made: Record<string, string | string[]> = {},
  method = 'GET',
): Promise<Received> {
  server = createServer(async (request, response) => {
    const held = new HeldResponse(request);
    held.writeHead(404, {
      'content-type': 'text/html',
      'content-length': String(Buffer.byteLength(PAGE)),
      'set-cookie': ['a=1', 'b=2'],
      ...made,
    });
    held.write(PAGE.slice(0, 10));
    held.end(PAGE.slice(10));
    const whole = held.made();
    if (whole) await sendWhole(request, response, await compressed(request, whole));
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return new Promise((told, failed) => {
    const asking = ask({ port, path, headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
      answer.on('end', () =>
        told({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on('error', failed).end();
  });
}

test('a page goes out packed, with the length of what goes out', async () => {
  const br = await get('/mijn', { 'accept-encoding': 'gzip, br' });
  expect([br.status, br.headers['content-encoding'], br.headers['content-length']]).toEqual([
    404,
    'br',
    String(br.body.length),
  ]);
  expect(brotliDecompressSync(br.body).toString()).toBe(PAGE);
  expect(br.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  expect(br.headers.vary).toContain('Accept-Encoding');
  expect(br.body.length).toBeLessThan(PAGE.length / 4);
});

test('gzip for who takes only that, and as it is for who takes neither or when it is packed already', async () => {
  const gzip = await get('/mijn', { 'accept-encoding': 'gzip;q=1, br;q=0' });
  expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
  for (const [headers, made] of [
    [{}, {}],
    [{ 'accept-encoding': 'identity' }, {}],
    [{ 'accept-encoding': 'br' }, { 'content-type': 'application/pdf' }],
    [{ 'accept-encoding': 'br' }, { 'content-encoding': 'x' }],
  ] as const)
    expect((await get('/mijn', headers, made)).body.toString()).toBe(PAGE);
});

test('what a stranger may have put a guess into is not packed: a query that comes from another site or from nobody knows where', async () => {
  const packed = async (path: string, from?: string) =>
    (await get(path, { 'accept-encoding': 'br', ...(from ? { 'sec-fetch-site': from } : {}) })).headers[
      'content-encoding'
    ] === 'br';
  expect([
    await packed('/beheer/mensen?zoek=a', 'cross-site'),
    await packed('/beheer/mensen?zoek=a', 'same-site'),
    await packed('/beheer/mensen?zoek=a'),
  ]).toEqual([false, false, false]);
  expect([
    await packed('/beheer/mensen?zoek=a', 'same-origin'),
    await packed('/beheer/mensen?zoek=a', 'none'),
    await packed('/beheer/mensen', 'cross-site'),
  ]).toEqual([true, true, true]);
});

test('HEAD tells the length and sends nothing', async () => {
  const { headers, body } = await get('/mijn', {}, {}, 'HEAD');
  expect([headers['content-length'], body.length]).toEqual([String(Buffer.byteLength(PAGE)), 0]);
});

test.each([
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['BR;q=0.5', 'br'],
  ['br;q=0, gzip;q=0.0', undefined],
  ['brotli', undefined],
  ['', undefined],
  [undefined, undefined],
])('of "%s" the answer is %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
