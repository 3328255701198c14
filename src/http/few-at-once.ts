import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** So many requests may wait for their answer on one connection. Browsers and proxies send one; whoever sends thousands in one breath fills our memory. */
export const MOST_UNANSWERED = 8;

/**
 * Passes a server's requests on to `take`, and cuts a connection on which more than `MOST_UNANSWERED` of them have no answer yet (pipelining,
 * RFC 9112 section 9.3.2: a server may close, and a client sends again what was not answered).
 */
export function takeFewAtOnce(
  server: Server,
  take: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  const unanswered = new WeakMap<Socket, number>();
  const takeFew = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const running = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, running);
    response.once('close', () => {
      const rest = (unanswered.get(socket) ?? 1) - 1;
      if (rest > 0) unanswered.set(socket, rest);
      else unanswered.delete(socket);
    });
    if (running > MOST_UNANSWERED) socket.destroy();
    if (socket.destroyed) return;
    take(request, response);
  };
  server.on('request', takeFew);
  // Who waits to be told to send its body is told when somebody wants it.
  server.on('checkContinue', takeFew);
}
