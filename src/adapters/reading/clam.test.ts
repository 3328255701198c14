import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fakeStorage } from '#src/adapters/storage/fake.ts';
import { writtenPaper } from '#tests/support/paper.ts';
import { clamScanner } from './clam.ts';
import { guardedReading } from './guarded.ts';

/** The test file of the virus scanners, in parts, so that none of them finds it here. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const open: Server[] = [];
let number = 0;
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A clamd that finds one virus; it reads as the real one does: a command, then chunks with their lengths until an empty one. */
const looking = (body: string) => (body.includes(EICAR) ? 'stream: Eicar-Test FOUND' : 'stream: OK');

async function clamd(answer: (body: string) => string = looking) {
  number += 1;
  const path = join(tmpdir(), `clamd-${process.pid}-${number}.sock`);
  const server = createServer((socket) => listen(socket, answer)).listen(path);
  open.push(server);
  await new Promise((ready) => server.once('listening', ready));
  return { url: `unix://${path}`, scanner: clamScanner(`unix://${path}`) };
}

function listen(socket: Socket, answer: (body: string) => string): void {
  let read: Buffer = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (part: Buffer) => {
    read = Buffer.concat([read, part]);
    if (read.toString('latin1') === 'zPING\0') return void socket.end('PONG\0');
    const command = 'zINSTREAM\0';
    if (!read.subarray(0, command.length).equals(Buffer.from(command))) return;
    let at = command.length;
    let body = '';
    while (at + 4 <= read.length) {
      const size = read.readUInt32BE(at);
      if (size === 0) return void socket.end(`${answer(body)}\0`);
      if (at + 4 + size > read.length) return;
      body += read.toString('latin1', at + 4, at + 4 + size);
      at += 4 + size;
    }
  });
}

test('a scanner reads a whole file in chunks and says what it found', async () => {
  const { scanner } = await clamd();
  const long = Buffer.alloc(700_000, 0x61);
  expect(await scanner.ping()).toBe(true);
  expect(await scanner.scan(long)).toBe('clean');
  expect(await scanner.scan(Buffer.concat([long, Buffer.from(EICAR)]))).toEqual({ found: 'Eicar-Test' });
});

test('what is no answer of a scanner counts as nobody who looked', async () => {
  for (const answer of ['stream: ERROR', 'INSTREAM size limit exceeded. ERROR', '', 'x'.repeat(5000)])
    expect(await (await clamd(() => answer)).scanner.scan(new Uint8Array(9))).toBe('unreachable');
  expect(await clamScanner('unix:///nowhere/clamd.sock').scan(new Uint8Array(9))).toBe('unreachable');
  expect(await clamScanner('tcp://127.0.0.1:1').ping()).toBe(false);
});

test('a file with a virus is refused, and so is any file while the scanner is away', async () => {
  const storage = fakeStorage();
  const { scanner } = await clamd();
  const reading = guardedReading({ storage, scanner });
  expect(await reading.scanner()).toBe('ok');
  const bytes = await writtenPaper({ Title: 'Klimverslag' });
  const infected = new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n%${EICAR}\n%%EOF\n`)]));
  expect(await reading.open({ name: 'a.pdf', bytes })).toMatchObject({ kind: 'pdf' });
  expect(await reading.open({ name: 'a.pdf', bytes: infected })).toEqual({ refused: 'virus', found: 'Eicar-Test' });
  const away = guardedReading({ storage, scanner: clamScanner('unix:///nowhere/clamd.sock') });
  expect(await away.open({ name: 'a.pdf', bytes })).toEqual({ refused: 'not_checked' });
  expect(await away.scanner()).toBe('unreachable');
  expect(await guardedReading({ storage }).scanner()).toBe('absent');
});
