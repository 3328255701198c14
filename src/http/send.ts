import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Turned } from './body/refused.ts';
import { DRAIN_BYTES, DRAIN_MS } from './limits.ts';

/** What goes out: everything of it at once, with its length. */
export type Outgoing = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };

const FRAMING: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding']);

/** A small page instead of what was asked for. What the browser is still sending is not wanted. */
export function sendTurned(request: IncomingMessage, response: ServerResponse, turned: Turned): Promise<void> {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...turned.headers };
  return sendWhole(request, response, { status: turned.status, headers, body: Buffer.from(turned.page) });
}

/**
 * Answers, also while the request's body is still coming and nobody wants it: then the answer goes out at once, and what comes is let run out
 * unread, up to a bound. A browser that is cut off while it sends shows a broken connection instead of the answer.
 */
export async function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Outgoing,
): Promise<void> {
  const bodiless = status === 204 || status === 304;
  const coming = hasBody(request) && !request.complete && !request.destroyed;
  if (coming) response.setHeader('Connection', 'close');
  for (const [name, value] of Object.entries(headers)) {
    // The body may have been packed since its maker counted it.
    if (value !== undefined && !FRAMING.has(name.toLowerCase())) response.setHeader(name, value);
  }
  if (!bodiless) response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  const sent = request.method === 'HEAD' || bodiless ? undefined : body;
  // Who waits to be told to send its body never was told.
  if (!coming || request.headers.expect !== undefined) {
    response.end(sent);
    return;
  }
  if (sent) response.write(sent);
  else response.flushHeaders();
  await drain(request);
  response.end();
}

function hasBody(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
}

function drain(request: IncomingMessage): Promise<void> {
  return new Promise((ended) => {
    let left = DRAIN_BYTES;
    const cut = () => void request.socket.destroy();
    const timer = setTimeout(cut, DRAIN_MS);
    const done = () => {
      clearTimeout(timer);
      ended();
    };
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) cut();
    });
    for (const end of ['end', 'close', 'error']) request.once(end, done);
    request.resume();
  });
}
