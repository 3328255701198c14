import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Public pages that a visitor without a session gets from memory. What they show hangs on the database and the clock alone. */
const CACHED = [
  /^\/$/,
  /^\/methode$/,
  /^\/verhalen(\/[^/]+)?$/,
  /^\/trainingen(\/[^/]+)?$/,
  /^\/uitvoeringen\/[^/]+$/,
  /^\/proefles$/,
  /^\/toegankelijkheid$/,
  /^\/privacy$/,
];
/** A hold that lapses changes no row: seats left are at most this old. */
const MOST_AGE_MS = 5_000;
const MOST_PAGES = 500;
const compress = promisify(brotliCompress);

type Kept = { at: number; status: number; type: string; body: Buffer; br: Buffer };
export type PageCache = {
  keyOf(method: string, path: string, search: string, cookies: string | undefined): string | null;
  /** Answers from memory; false when there is nothing fresh. */
  answer(key: string, response: ServerResponse, acceptEncoding: string | undefined): boolean;
  /** Keeps what the page maker writes into this response, when it is an ordinary page. */
  keep(key: string, response: ServerResponse): void;
  /** Forgets everything: called after every commit. */
  clear(): void;
};

/** Pages are kept per address and reading comfort, until the next commit or for `MOST_AGE_MS`. Never for who has a session or a notice waiting. */
export function pageCache(now: () => number): PageCache {
  const pages = new Map<string, Kept>();
  let generation = 0;
  return {
    keyOf: (method, path, search, cookies) => (method === 'GET' && CACHED.some((pattern) => pattern.test(path)) ? cacheKey(path + search, cookies) : null),
    answer: (key, response, acceptEncoding) => {
      const kept = pages.get(key);
      if (!kept || now() - kept.at > MOST_AGE_MS) return false;
      write(response, kept, /\bbr\b/.test(acceptEncoding ?? ''));
      return true;
    },
    keep: (key, response) => {
      const started = generation;
      collect(response, async (body) => {
        const type = String(response.getHeader('content-type') ?? '');
        if (response.statusCode !== 200 || !type.startsWith('text/html') || response.hasHeader('set-cookie')) return;
        const br = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
        if (generation !== started) return;
        if (pages.size >= MOST_PAGES) pages.clear();
        pages.set(key, { at: now(), status: 200, type, body, br });
      });
    },
    clear: () => {
      generation += 1;
      pages.clear();
    },
  };
}

function cacheKey(address: string, cookies: string | undefined): string | null {
  if (cookies && /(^|;\s*)((__Host-)?klimroute|melding)=/.test(cookies)) return null;
  const comfort = /(?:^|;\s*)leesstand=([^;]*)/.exec(cookies ?? '')?.[1] ?? '';
  return createHash('sha256').update(`${address}\n${comfort}`).digest('base64');
}

function write(response: ServerResponse, kept: Kept, brotli: boolean): void {
  const body = brotli ? kept.br : kept.body;
  if (brotli) response.setHeader('Content-Encoding', 'br');
  response.writeHead(kept.status, {
    'Content-Type': kept.type,
    'Content-Length': body.length,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Cookie',
  });
  response.end(body);
}

function collect(response: ServerResponse, done: (body: Buffer) => Promise<void>): void {
  const chunks: Buffer[] = [];
  const { write: writeOn, end } = response;
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  response.write = ((...args: Parameters<typeof writeOn>) => {
    take(args[0]);
    return writeOn.apply(response, args);
  }) as typeof writeOn;
  response.end = ((...args: Parameters<typeof end>) => {
    take(args[0]);
    const ended = end.apply(response, args);
    done(Buffer.concat(chunks)).catch(() => {});
    return ended;
  }) as typeof end;
}
