import { createServer } from 'node:http';
import type { App as Klimroute } from '#src/app.ts';
import { takeFewAtOnce } from './few-at-once.ts';
import { handlerFor } from './handler.ts';
import { describeError, type Log } from './log.ts';
import type { Site } from './site.ts';
import { stopGently } from './stop-gently.ts';

/** Whole headers, and a whole request, must be there within. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 300_000;
/** Longer than the proxies before us keep a connection (nginx 60 s, Caddy 120 s): the one that sends may not find it closed. */
const KEEP_ALIVE_MS = 130_000;
const MOST_CONNECTIONS = 10_000;
const NO_TUNNEL =
  'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** Starts the product's own HTTP server; resolves once it listens. `stop` loses nothing that is on its way (see `stopGently`). */
export async function serve(app: Klimroute, log: Log, site: Site): Promise<{ stop(): Promise<void> }> {
  const handle = handlerFor(app, log, site);
  const server = createServer();
  const stop = stopGently(server);
  takeFewAtOnce(server, (request, response) => {
    handle(request, response).catch((error: unknown) => log.error({ error: describeError(error) }, 'request failed'));
  });
  server.on('connect', (_request, socket) => void socket.end(NO_TUNNEL));
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(app.config.port, app.config.host, listening);
  });
  return { stop };
}
