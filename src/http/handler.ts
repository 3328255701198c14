import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEVICE_COOKIE, SIGN_UP_COOKIE, sessionCookieName } from '#domain/identity/index.ts';
import type { App as Klimroute } from '#src/app.ts';
import { inLanguage, languageFor, serverWords as words } from '#src/i18n/index.ts';
import { EVENT_ROUTE, methodsOf } from '#src/offered-actions.ts';
import { COMFORT_COOKIE } from '#src/reading-preferences.ts';
import { receiveBytes, receiver } from './body/receive.ts';
import type { Turned } from './body/refused.ts';
import { canonicalPath } from './canonical-path.ts';
import { clientAddress } from './client-address.ts';
import { compressed } from './compress.ts';
import { cookieHeader, readCookies } from './cookies.ts';
import { FLASH_COOKIE } from './forms/flash.ts';
import { gate } from './gate.ts';
import { safetyHeaders } from './headers.ts';
import { type Health, healthProbe, scannerHealth } from './health.ts';
import { HeldResponse, type Made } from './held-response.ts';
import { lessonServer } from './lesson/server.ts';
import { EVENT_BYTES } from './limits.ts';
import { describeError, type Log } from './log.ts';
import { methodRefused } from './method-refused.ts';
import { type Cacheable, pageCache } from './page-cache.ts';
import { plainPage } from './plain-page.ts';
import { type RequestLine, readRequestLine } from './request-line.ts';
import { routePatternOf } from './route-pattern.ts';
import { sendTurned, sendWhole } from './send.ts';
import type { PageMaker, Site } from './site.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Turn = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly line: RequestLine;
  readonly reference: string;
};

/** Of hexadecimal; a UUID is drawn from bytes that Node keeps ready. */
const REFERENCE_SIGNS = 8;
const HEALTH_PATH = '/health';
const READS = ['GET', 'HEAD'];
/** What browsers, scripts and crawlers send; others are refused before anything asks what the path is. */
const TAKEN = new Set(['GET', 'HEAD', 'POST']);

/**
 * Answers every request of the server: what may not come in is turned away; then health, files, lessons and kept pages; then the page maker,
 * which gets the request without its body and, in `locals`, the one way to read it.
 */
export function handlerFor(app: Klimroute, log: Log, site: Site): Handler {
  const { files } = site;
  const lessons = lessonServer(app, site.lessons);
  const safety = safetyHeaders(app.config, app.outside.payments.checkoutOrigin);
  const headers = Object.entries(site.headers?.(safety) ?? safety);
  const turnAway = gate(app.config);
  const pages = pageMaker(app, log, site.make);
  const probe = healthProbe(app);
  app.onCommit((cause) => {
    if (cause === 'clock') probe.tellMoved();
  });
  const session = sessionCookieName(app.contextFor({ kind: 'visitor' }));
  const own = [session, FLASH_COOKIE, COMFORT_COOKIE, DEVICE_COOKIE, SIGN_UP_COOKIE];
  const methodsAt = (path: string) =>
    files.has(path) || path === HEALTH_PATH || lessons.has(path) ? READS : methodsOf(routePatternOf(path));

  const answer: Handler = async (request, response) => {
    const reference = randomUUID().slice(0, REFERENCE_SIGNS).toUpperCase();
    for (const [name, value] of headers) response.setHeader(name, value);
    response.on('finish', () => report(log, request, response, reference));
    const line = readRequestLine(request.url);
    try {
      if (typeof line === 'number') return await sendTurned(request, response, badAddress(line));
      const methods = methodsAt(line.path);
      const turned = wrongMethod(request.method, methods) ?? turnAway(request, line);
      if (turned) return await sendTurned(request, response, turned);
      if (line.path === HEALTH_PATH)
        return await sendHealth({ ...probe.ask(), ...(await scannerHealth(app.outside.reading)) }, request, response);
      if (files.answer(request, response, line.path)) return;
      if (sendToCanonical(request, response, line)) return;
      const cookies = readCookies(request.headers.cookie, own);
      setCookie(request, cookieHeader(cookies));
      if (await lessons.answer(request, response, line.path)) return;
      await pages({ request, response, line, reference }, cookies);
    } catch (error) {
      log.error({ reference, error: describeError(error) }, 'request failed');
      if (response.headersSent) response.destroy();
      else
        await sendTurned(request, response, {
          status: 500,
          page: plainPage(words.faultTitle, [words.fault], reference),
        });
    }
  };
  return (request, response) =>
    inLanguage(languageFor(request.headers['accept-language']), () => answer(request, response));
}

function pageMaker(app: Klimroute, log: Log, make: PageMaker) {
  const cache = pageCache(() => performance.now(), app.open.tables);
  app.onCommit((cause) => {
    if (cause === 'clock') cache.clear();
  });
  const receive = receiver();
  return async (turn: Turn, cookies: ReadonlyMap<string, string>): Promise<void> => {
    const { request, response, line, reference } = turn;
    const known = cache.cacheable(request.method ?? 'GET', line.path, line.search, cookies);
    const kept = known && cache.find(known, request.headers['accept-encoding']);
    if (kept) return sendWhole(request, response, kept);
    if (known) forgetWhoAsks(request, known);
    const event = line.path === EVENT_ROUTE ? await receiveBytes(request, EVENT_BYTES) : Buffer.alloc(0);
    if (!Buffer.isBuffer(event)) return sendTurned(request, response, event);
    const held = new HeldResponse(request);
    const locals = {
      app,
      reference,
      address: clientAddress(
        request.headers['x-forwarded-for']?.toString(),
        request.socket.remoteAddress,
        app.config.proxies,
      ),
      receive: receive(request, response),
      report: (error: unknown) => log.error({ reference, error: describeError(error) }, 'request failed'),
    };
    const run = () => make(Object.assign(request, { body: event }), held, undefined, locals);
    const making = known && cache.making(run);
    await (making ? making.made : run());
    const made = held.made();
    if (!made) throw new Error('the page maker stopped half-way');
    if (making) void making.keep(known, made).catch(locals.report);
    await sendMade(turn, made);
  };
}

async function sendMade({ request, response }: Turn, made: Made): Promise<void> {
  const outgoing = {
    status: made.status,
    headers: { 'Cache-Control': 'private, no-store', ...made.headers },
    body: made.body,
  };
  await sendWhole(request, response, await compressed(request, outgoing));
}

/** A page that others may get is made for nobody: its maker hears where to find it and how it is read, and nothing else of who asks. */
function forgetWhoAsks(request: IncomingMessage, { cookie }: Cacheable): void {
  const { host } = request.headers;
  Object.assign(request, { headers: { host, ...(cookie === undefined ? {} : { cookie }) } });
}

function setCookie(request: IncomingMessage, cookie: string | undefined): void {
  if (cookie === undefined) delete request.headers.cookie;
  else request.headers.cookie = cookie;
}

function wrongMethod(method: string | undefined, methods: readonly string[]): Turned | null {
  if (method !== undefined && TAKEN.has(method) && (methods !== READS || READS.includes(method))) return null;
  return methodRefused(methods);
}

function badAddress(status: 400 | 414): Turned {
  return { status, page: plainPage(words.badAddressTitle, [words.badAddress]) };
}

function report(log: Log, request: IncomingMessage, response: ServerResponse, reference: string): void {
  const { statusCode: status } = response;
  // 503 is an answer that was chosen: a body waited in vain for its turn, or /health says how it is.
  if (status >= 500 && status !== 503)
    log.error({ reference, method: request.method, status }, 'answered with a fault');
  else log.debug({ method: request.method, status }, 'answered');
}

/** A page asked for in other letters than we write is found, at the address that it has. */
function sendToCanonical(request: IncomingMessage, response: ServerResponse, { path, search }: RequestLine): boolean {
  const written = canonicalPath(path);
  if (written === path || !READS.includes(request.method ?? '')) return false;
  response.writeHead(301, { Location: written + search, 'Cache-Control': 'public, max-age=3600' }).end();
  return true;
}

type Answer = Health & Awaited<ReturnType<typeof scannerHealth>>;

function sendHealth(health: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  return sendWhole(request, response, {
    status: health.ok ? 200 : 503,
    headers,
    body: Buffer.from(JSON.stringify(health)),
  });
}
