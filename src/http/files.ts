import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { encodingFor } from './compress.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const COMPRESSED = /^(text|image\/svg|application\/(json|xml|manifest))/;

type StaticFile = {
  type: string;
  tag: string;
  lasting: boolean;
  bodies: { identity: Buffer; gzip?: Buffer; br?: Buffer };
};
export type StaticFiles = {
  has(path: string): boolean;
  /** Answers with the file on this path; false when there is none, or the request is not to read it. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): boolean;
};

/**
 * Reads every built file into memory once, compressed ahead; only these exact paths exist, so no path can leave the folder. Answers HEAD,
 * ETags and one range of bytes (of the file as it is, never of a packed one).
 */
export function staticFiles(folder: string): StaticFiles {
  const files = new Map(
    listFiles(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readStatic(folder, path)]),
  );
  return {
    has: (path) => files.has(path),
    answer: (request, response, path) => {
      const file = files.get(path);
      if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      answer(request, response, file);
      return true;
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('Cache-Control', file.lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  response.setHeader('ETag', file.tag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Accept-Ranges', 'bytes');
  if (knowsAlready(request.headers['if-none-match'], file.tag)) {
    response.writeHead(304).end();
    return;
  }
  const whole = file.bodies.identity;
  const range = rangeOf(request, file.tag, whole.length);
  if (range === 'beyond') {
    response.writeHead(416, { 'Content-Range': `bytes */${whole.length}`, 'Content-Length': 0 }).end();
    return;
  }
  if (range) {
    response.setHeader('Content-Range', `bytes ${range.from}-${range.to}/${whole.length}`);
    write(request, response, 206, whole.subarray(range.from, range.to + 1));
    return;
  }
  const encoding = (file.bodies.br && encodingFor(request.headers['accept-encoding'])) ?? 'identity';
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  write(request, response, 200, file.bodies[encoding] ?? whole);
}

function write(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function knowsAlready(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}

/** The one range that is asked for; null to send the whole: no range, several, or of another version of the file. */
function rangeOf(
  request: IncomingMessage,
  tag: string,
  length: number,
): { from: number; to: number } | 'beyond' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.range ?? '');
  const ifRange = request.headers['if-range'];
  if (!found || request.method !== 'GET' || (ifRange !== undefined && ifRange !== tag)) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from >= length || from > to ? 'beyond' : { from, to };
}

function readStatic(folder: string, path: string): StaticFile {
  const identity = readFileSync(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const bodies: StaticFile['bodies'] = { identity };
  if (COMPRESSED.test(type) && identity.length > 256) {
    bodies.gzip = gzipSync(identity, { level: 9 });
    bodies.br = brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  }
  const tag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 20)}"`;
  return { type, tag, lasting: relative(folder, path).startsWith('_astro'), bodies };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
