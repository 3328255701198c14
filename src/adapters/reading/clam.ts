import { connect, type NetConnectOpts } from 'node:net';

/** `clean`, the name of what was found, or that nobody could look. */
export type Scan = { readonly found: string } | 'clean' | 'unreachable';
export type Scanner = { scan(bytes: Uint8Array): Promise<Scan>; ping(): Promise<boolean> };

const SCAN_SECONDS = 30;
const PING_SECONDS = 2;
/** clamd takes a stream in chunks; an empty one ends it. */
const CHUNK_BYTES = 256 * 1024;
const MOST_ANSWER_BYTES = 4096;
const DEFAULT_PORT = 3310;

/** A virus scanner that listens as clamd does (INSTREAM): `tcp://host:port` or `unix:///path/to/socket`. */
export function clamScanner(url: string): Scanner {
  const where = addressOf(url);
  return {
    async scan(bytes) {
      const answer = await ask(where, instream(bytes), SCAN_SECONDS);
      if (answer === 'stream: OK') return 'clean';
      const found = /^stream: (.{1,200}) FOUND$/.exec(answer ?? '')?.[1];
      return found === undefined ? 'unreachable' : { found };
    },
    ping: async () => (await ask(where, [Buffer.from('zPING\0')], PING_SECONDS)) === 'PONG',
  };
}

function addressOf(url: string): NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(url);
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname) };
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || DEFAULT_PORT };
}

function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return length;
}

/** What the scanner says, without the zero that ends it; null when it does not answer in time, in short, or at all. */
function ask(where: NetConnectOpts, parts: Iterable<Uint8Array>, seconds: number): Promise<string | null> {
  return new Promise((done) => {
    const socket = connect(where);
    const clock = setTimeout(() => end(null), seconds * 1000);
    let said = '';
    const end = (answer: string | null) => {
      clearTimeout(clock);
      socket.destroy();
      done(answer);
    };
    socket.on('error', () => end(null));
    socket.on('close', () => end(null));
    socket.on('data', (part) => {
      said += part.toString('latin1');
      if (said.includes('\0')) end(said.slice(0, said.indexOf('\0')));
      else if (said.length > MOST_ANSWER_BYTES) end(null);
    });
    for (const part of parts) socket.write(part);
  });
}
