import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App as Klimroute } from '#src/app.ts';
import { site } from '#src/messages/server.nl.ts';
import { currentBuild } from '#src/setup/build.mjs';
import { staticFiles } from './files.ts';
import { gate } from './gate.ts';
import { safetyHeaders } from './headers.ts';
import { healthOf } from './health.ts';
import { lessonServer } from './lesson.ts';
import { DRAIN_BYTES } from './limits.ts';
import { describeError, type Log } from './log.ts';
import { pageCache } from './page-cache.ts';
import { plainPage } from './plain-page.ts';

const DRAIN_MS = 10_000;
const TAKE_UP_MS = 250;

type PageMaker = (request: IncomingMessage, response: ServerResponse, next: undefined, locals: object) => Promise<void>;
type Turn = { request: IncomingMessage; response: ServerResponse; path: string; search: string; reference: string; address: string };

/** Starts the product's own HTTP server; resolves once it listens. `stop` lets what runs finish, for ten seconds at most. */
export async function serve(app: Klimroute, log: Log): Promise<{ stop(): Promise<void> }> {
  const handle = await handlerFor(app, log);
  const server = createServer((request, response) => void handle(request, response));
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(app.config.port, app.config.host, listening);
  });
  return {
    stop: async () => {
      // What has just arrived is taken up before the door closes: Node counts a connection without a read request as idle.
      await new Promise((taken) => setTimeout(taken, TAKE_UP_MS));
      await new Promise<void>((stopped) => {
        const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        server.close(() => {
          clearTimeout(force);
          stopped();
        });
        server.closeIdleConnections();
      });
    },
  };
}

async function handlerFor(app: Klimroute, log: Log) {
  const build = currentBuild();
  const entry = (await import(pathToFileURL(resolve(build, 'server/entry.mjs')).href)) as { handler: PageMaker };
  const files = staticFiles(join(build, 'client'));
  const lessons = lessonServer(app, join(build, 'private'));
  const headers = Object.entries(safetyHeaders(app.config, app.outside.payments.checkoutOrigin));
  const turnAway = gate(app.config);
  const cache = pageCache(() => performance.now());
  app.onCommit(cache.clear);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const turn = turnOf(app, request, response);
    for (const [name, value] of headers) response.setHeader(name, value);
    response.on('finish', () => report(log, turn));
    try {
      const turned = turnAway(request, turn.path);
      if (turned) {
        if (turned.status === 413) await drain(request);
        return send(response, turned.status, turned.page);
      }
      if (turn.path === '/health') return sendHealth(app, response);
      if (files(request, response, turn.path)) return;
      if (await lessons(request, response, turn.path)) return;
      const key = cache.keyOf(request.method ?? 'GET', turn.path, turn.search, request.headers.cookie);
      if (key && cache.answer(key, response, request.headers['accept-encoding'])) return;
      if (key) cache.keep(key, response);
      response.setHeader('Cache-Control', 'private, no-store');
      const report = (error: unknown) => log.error({ reference: turn.reference, error: describeError(error) }, 'request failed');
      const locals = { app, report, reference: turn.reference, address: turn.address };
      await entry.handler(request, response, undefined, locals);
    } catch (error) {
      log.error({ reference: turn.reference, error: describeError(error) }, 'request failed');
      if (!response.headersSent) send(response, 500, plainPage(site.faultTitle, [site.fault], turn.reference));
      else response.destroy();
    }
  };
}

function turnOf(app: Klimroute, request: IncomingMessage, response: ServerResponse): Turn {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const forwarded = app.config.trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return {
    request,
    response,
    path: mark === -1 ? url : url.slice(0, mark),
    search: mark === -1 ? '' : url.slice(mark),
    reference: randomBytes(4).toString('hex').toUpperCase(),
    address: forwarded || (request.socket.remoteAddress ?? ''),
  };
}

function report(log: Log, turn: Turn): void {
  const { statusCode } = turn.response;
  if (statusCode >= 500) log.error({ reference: turn.reference, method: turn.request.method, status: statusCode }, 'answered with a fault');
  else log.debug({ method: turn.request.method, status: statusCode }, 'answered');
}

/** Lets a body run out unread: a browser that is still sending does not read the answer, and shows a broken connection instead. */
async function drain(request: IncomingMessage): Promise<void> {
  if (Number(request.headers['content-length']) > DRAIN_BYTES) return;
  await new Promise<void>((ended) => {
    for (const end of ['end', 'close', 'error']) request.once(end, () => ended());
    request.resume();
  });
}

function sendHealth(app: Klimroute, response: ServerResponse): void {
  const health = healthOf(app);
  response.writeHead(health.ok ? 200 : 503, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(health));
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' });
  response.end(page);
}
