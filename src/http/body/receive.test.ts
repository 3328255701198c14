import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FORM_BYTES, UPLOAD_BYTES } from '#src/http/limits.ts';
import { sendTurned, sendWhole } from '#src/http/send.ts';
import { bytePool } from './byte-pool.ts';
import { type Receiving, receiver } from './receive.ts';

const TEXT: Receiving = { takes: 'text', holder: 'ada', files: 'taken' };
const FILES: Receiving = { takes: 'files', holder: 'ada', files: 'taken' };
const PENDING: Receiving = { takes: 'files', holder: '192.0.2.1', files: 'dropped' };
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=xyz';
const text = (name: string, value: string) =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = '--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';

let server: Server;
let how: Receiving;
let port: number;
let pools: { text: ReturnType<typeof bytePool>; files: ReturnType<typeof bytePool> };
let pendingLeft: number;

beforeEach(async () => {
  how = TEXT;
  pendingLeft = 10;
  pools = {
    text: bytePool({ bytes: FORM_BYTES, perHolder: FORM_BYTES }),
    files: bytePool({ bytes: UPLOAD_BYTES, perHolder: UPLOAD_BYTES }),
  };
  const receive = receiver({ ...pools, pending: () => pendingLeft-- > 0 });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const received = await receive(request, response)(how);
    if ('turned' in received) return sendTurned(request, response, received.turned);
    const told = [...received.form].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : `file of ${value.size}`,
    ]);
    return sendWhole(request, response, { status: 200, headers: {}, body: Buffer.from(JSON.stringify(told)) });
  };
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** Sends a head that promises `length` bytes, and then these pieces; gives what came back until `enough`. */
async function send(
  type: string,
  length: number,
  ...pieces: (string | Buffer)[]
): Promise<{ answer: string; socket: Socket }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`);
  for (const piece of pieces) socket.write(piece);
  const answer = await new Promise<string>((got) => {
    let all = '';
    socket.on('data', (chunk) => {
      all += chunk.toString('utf8');
      if (/\r\n\r\n./.test(all)) got(all);
    });
    socket.on('close', () => got(all));
    socket.on('error', () => got(all));
  });
  return { answer, socket };
}
const status = (answer: string) => Number(answer.split(' ')[1]);

test('reads a form in either shape', async () => {
  const { answer } = await send(FORM, 12, 'a=1&b=%C3%A9');
  expect(answer).toContain('[["a","1"],["b","é"]]');
  how = FILES;
  const body = `${text('a', 'x')}${fileHead}12345\r\n--xyz--\r\n`;
  expect((await send(MULTIPART, body.length, body)).answer).toContain('[["a","x"],["file","file of 5"]]');
});

test('says no to what is too large by its own word, before a byte of it is read', async () => {
  expect(status((await send(FORM, FORM_BYTES + 1)).answer)).toBe(413);
  expect(status((await send(MULTIPART, FORM_BYTES + 1)).answer)).toBe(413);
  how = FILES;
  expect(status((await send(FORM, FORM_BYTES + 1)).answer)).toBe(413);
  expect(status((await send(MULTIPART, UPLOAD_BYTES + 1)).answer)).toBe(413);
  expect(pools.text.taken() + pools.files.taken()).toBe(0);
});

test('what is no form is refused with a sentence: no type of ours, a broken one, a field that every object carries', async () => {
  for (const [type, body] of [
    ['text/plain', 'a=1'],
    [FORM, '__proto__=1'],
    [FORM, 'constructor=1'],
    [MULTIPART, 'a=1'],
  ] as const) {
    const { answer } = await send(type, body.length, body);
    expect(status(answer), `${type} ${body}`).toBe(400);
    expect(answer).toContain('Dit kwam niet goed aan');
  }
});

test('answers at once in the middle of a body that is too much, and lets the rest run out', async () => {
  const head = text('a', '').repeat(3_000);
  const { answer, socket } = await send(MULTIPART, FORM_BYTES, head);
  expect(status(answer)).toBe(413);
  expect(answer).toMatch(/connection: close/i);
  const ended = new Promise((end) => socket.once('close', end));
  socket.write(Buffer.alloc(FORM_BYTES - head.length));
  await ended;
});

test('holds no more than the pool: who comes late is asked to come back, and the pool is free when the others are gone', async () => {
  how = FILES;
  const stalled = connect(port, '127.0.0.1');
  stalled.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${MULTIPART}\r\nContent-Length: ${UPLOAD_BYTES}\r\n\r\n${text('a', 'x')}`,
  );
  await expect.poll(() => pools.files.taken()).toBe(UPLOAD_BYTES);
  const { answer } = await send(MULTIPART, UPLOAD_BYTES, text('a', 'x'));
  expect(status(answer)).toBe(503);
  expect(answer).toMatch(/retry-after: \d+/i);
  expect(answer).toContain('Even wachten');
  stalled.destroy();
  await expect.poll(() => pools.files.taken()).toBe(0);
}, 15_000);

test('a small body needs no turn, so that nobody is kept from signing in', async () => {
  await pools.text.take('others', FORM_BYTES, 0);
  expect(status((await send(FORM, 3, 'a=1')).answer)).toBe(200);
});

test('of who must sign in first the text comes back, however large the file behind it, and nothing of it is held', async () => {
  how = PENDING;
  const { answer } = await send(
    MULTIPART,
    30 * FORM_BYTES,
    text('text', 'Wat ik schreef'),
    fileHead,
    Buffer.alloc(2 * FORM_BYTES, 'x'),
  );
  expect(status(answer)).toBe(200);
  expect(answer).toContain('[["text","Wat ik schreef"],["file","file of 0"]]');
  expect(pools.files.taken()).toBe(0);
  pendingLeft = 0;
  expect(status((await send(MULTIPART, 10, text('text', 'x'))).answer)).toBe(429);
});
