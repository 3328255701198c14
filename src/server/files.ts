import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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

type StaticFile = { type: string; tag: string; lasting: boolean; bodies: { identity: Buffer; gzip?: Buffer; br?: Buffer } };
export type StaticFiles = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** Reads every built file into memory once, compressed ahead; only these exact paths exist, so no path can leave the folder. */
export function staticFiles(folder: string): StaticFiles {
  const files = new Map(listFiles(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readStatic(folder, path)]));
  return (request, response, path) => {
    const file = files.get(path);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    answer(request, response, file);
    return true;
  };
}

function answer(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const encoding = bestEncoding(request.headers['accept-encoding'], file);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Cache-Control', file.lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  response.setHeader('ETag', file.tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end();
    return;
  }
  const body = file.bodies[encoding] ?? file.bodies.identity;
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The smallest form that the reader takes. */
export function bestEncoding(accepted: string | undefined, file: { bodies: { gzip?: Buffer; br?: Buffer } }): 'br' | 'gzip' | 'identity' {
  if (file.bodies.br && /\bbr\b/.test(accepted ?? '')) return 'br';
  return file.bodies.gzip && /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'identity';
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
