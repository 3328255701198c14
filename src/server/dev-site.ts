import { existsSync } from 'node:fs';
import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { type AstroInlineConfig, dev } from 'astro';
import type { Config } from '#src/config.ts';
import { HeldResponse } from '#src/http/held-response.ts';
import { type Template, templateOf } from '#src/http/lesson/template.ts';
import type { Site } from '#src/http/site.ts';

/** What Vite serves itself: its client, sources as modules, what it prepared of packages. */
const VITE_PATHS = /^\/(@|src\/|node_modules\/|\.astro\/|_image$)/;
const LOCALS = Symbol.for('astro.locals');

type Dev = Awaited<ReturnType<typeof dev>>;

/**
 * Pages straight from the sources, behind the real server: gate, sign-in, actions and lessons are what runs in production. A changed page,
 * component, style or sentence is there at the next request, and the browser is told. `ports.vite` is for what tells it.
 */
export async function devSite(config: Config, vitePort = config.port + 3): Promise<Site> {
  const astro = await dev({ ...quiet, server: { host: config.host, port: vitePort } });
  return {
    make: (request, response, _next, locals) => make(astro, request, response, locals),
    files: {
      has: (path) => VITE_PATHS.test(path) || isPublic(path),
      answer: (request, response, path) => {
        if (!VITE_PATHS.test(path) && !isPublic(path)) return false;
        astro.handle(request, response);
        return true;
      },
    },
    lessons: { has: () => true, get: (name) => lessonOf(astro, config, name) },
    headers: (safety) => ({ ...safety, 'Content-Security-Policy': policyFor(safety, vitePort) }),
  };
}

const quiet: AstroInlineConfig = { logLevel: 'warn', devToolbar: { enabled: false } };

function isPublic(path: string): boolean {
  return path !== '/' && !path.includes('..') && existsSync(join('public', path));
}

/** Vite writes styles into the page while developing, and tells the browser of changes over a socket of its own. */
function policyFor(safety: Readonly<Record<string, string>>, port: number): string {
  return (safety['Content-Security-Policy'] ?? '')
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ws://localhost:${port} ws://127.0.0.1:${port}`)
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
}

async function make(astro: Dev, request: IncomingMessage, response: ServerResponse, locals: object): Promise<void> {
  const { body } = request as IncomingMessage & { body?: Buffer };
  const asked = requestFor(request, request.url ?? '/', body ?? Buffer.alloc(0));
  Object.assign(asked, { [LOCALS]: locals });
  await answered(astro, asked, response);
}

/** The same request with a body that is there already: Astro's own server reads one before it makes a page. */
function requestFor(request: IncomingMessage, url: string, body: Buffer): IncomingMessage {
  const asked = new IncomingMessage(request.socket);
  Object.assign(asked, { method: request.method, url, headers: request.headers, httpVersion: request.httpVersion });
  if (body.length > 0) asked.push(body);
  asked.push(null);
  // Whole already: a message that counts as broken off takes the connection along when it is let go.
  asked.complete = true;
  return asked;
}

function answered(astro: Dev, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((done) => {
    response.once('finish', done);
    astro.handle(request, response);
  });
}

/** A lesson as the build prepares it, made anew each time. */
async function lessonOf(astro: Dev, config: Config, name: string): Promise<Template> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: `/prive/${name}`, headers: { host: new URL(config.siteUrl).host } });
  request.push(null);
  const held = new HeldResponse(request);
  await answered(astro, request, held);
  const made = held.made();
  if (made?.status !== 200) throw new Error(`the lesson ${name} could not be made`);
  return templateOf(made.body.toString());
}
