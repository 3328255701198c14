import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerApi, requireKey } from './api.ts';
import { dispute, readDispute } from './disputes.ts';
import { ApiFault } from './fault.ts';
import { readFaults } from './faults.ts';
import { sessionPage, successUrl, unknownPage } from './page.ts';
import type { Session } from './rows.ts';
import { countDeliveries } from './sender.ts';
import { paySession, requireSession } from './sessions.ts';
import type { World } from './world.ts';

const LARGEST_BODY = 256 * 1024;
const STYLE = readFileSync(new URL('./style.css', import.meta.url));

const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-payment-sandbox': 'true',
};

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new ApiFault(413, 'Body too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...SAFE, 'content-type': type, ...headers }).end(body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json', JSON.stringify(body));
}

function sendPage(world: World, response: ServerResponse, page: { status: number; html: string }): void {
  const csp = `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${world.settings.returnOrigin}`;
  send(response, page.status, 'text/html; charset=utf-8', page.html, { 'content-security-policy': csp });
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...SAFE, location }).end();
}

/** What the payer chose. Paying twice pays once: the second time finds it paid and goes on to the same place. */
function choose(world: World, session: Session, choice: string): string {
  if (choice === 'cancel' && session.state === 'open') return session.order.cancelUrl;
  if (choice === 'fail') return `/pay/${session.id}?mislukt=1`;
  const after = paySession(world, session.id, choice);
  return after.state === 'complete' ? successUrl(after) : `/pay/${session.id}`;
}

async function answerPay(world: World, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  try {
    const session = requireSession(world, url.pathname.slice('/pay/'.length));
    if (request.method === 'GET')
      return sendPage(world, response, sessionPage(session, url.searchParams.has('mislukt')));
    if (request.method !== 'POST') return sendJson(response, 405, {});
    const choice = new URLSearchParams(await readBody(request)).get('choice') ?? '';
    return redirect(response, choose(world, session, choice));
  } catch (error) {
    if (error instanceof ApiFault && error.status === 404)
      return sendPage(world, response, unknownPage(world.settings.returnOrigin));
    throw error;
  }
}

async function answerControl(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireKey(world, request.headers.authorization ?? null);
  if (request.method === 'POST') {
    try {
      world.faults = readFaults(JSON.parse(await readBody(request)), world.faults);
    } catch (error) {
      throw new ApiFault(400, String(error));
    }
    world.nudge();
  }
  sendJson(response, 200, { faults: world.faults, deliveries: countDeliveries(world) });
}

/** In the place of the payer's bank, for tests. */
async function answerDispute(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireKey(world, request.headers.authorization ?? null);
  try {
    dispute(world, readDispute(JSON.parse(await readBody(request))));
  } catch (error) {
    throw error instanceof ApiFault ? error : new ApiFault(400, String(error));
  }
  sendJson(response, 200, {});
}

async function answerCall(world: World, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const reply = answerApi(world, {
    method: request.method ?? '',
    path: url.pathname,
    search: url.search,
    body: await readBody(request),
    authorization: request.headers.authorization ?? null,
    idempotencyKey: request.headers['idempotency-key']?.toString() ?? null,
  });
  if (reply.lost) request.socket.destroy();
  else send(response, reply.status, 'application/json', reply.body, reply.headers);
}

async function answer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
  if (url.pathname === '/sandbox/health') return sendJson(response, 200, { name: 'sandbox', pid: process.pid });
  if (url.pathname === '/sandbox/control') return answerControl(world, request, response);
  if (url.pathname === '/sandbox/dispute') return answerDispute(world, request, response);
  if (url.pathname === '/style.css') return send(response, 200, 'text/css; charset=utf-8', STYLE);
  if (url.pathname.startsWith('/pay/')) return answerPay(world, request, response, url);
  if (url.pathname.startsWith('/v1/')) return answerCall(world, request, response, url);
  sendPage(world, response, unknownPage(world.settings.returnOrigin));
}

/** The sandbox over HTTP: the provider's API, the payment page, and the control for tests. */
export function sandboxServer(world: World): Server {
  return createServer((request, response) => {
    answer(world, request, response).catch((error) => {
      if (error instanceof ApiFault) return sendJson(response, error.status, error.body);
      console.error(`${request.method} failed: ${String(error)}`);
      sendJson(response, 500, { error: { type: 'api_error', message: 'The sandbox failed.' } });
    });
  });
}
