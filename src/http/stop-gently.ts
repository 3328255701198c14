import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** A connection that is silent for so long after the signal has nothing on its way. */
const QUIET_MS = 1_000;
/** What takes longer is cut. */
const LONGEST_MS = 10_000;
const LOOK_MS = 50;
/** So long at most it waits for a turn of the loop in which nobody new came. */
const TAKE_UP_MS = 500;

/**
 * Lets a server stop without losing what is on its way. From the call of `stop` on no connection is taken any more, every answer says that its
 * connection ends, and a connection that others keep for their next request gets the time to send it: closing it at once would break a request
 * that is just arriving. Resolves when all are gone, after ten seconds at most.
 */
export function stopGently(server: Server): () => Promise<void> {
  const connections = new Map<Socket, { running: number; quietSince: number }>();
  const answering = new Set<ServerResponse>();
  let stopping = false;
  let taken = 0;
  server.on('connection', (socket: Socket) => {
    taken += 1;
    connections.set(socket, { running: 0, quietSince: performance.now() });
    socket.once('close', () => void connections.delete(socket));
    socket.on('data', () => touch(socket));
  });
  const touch = (socket: Socket) => {
    const connection = connections.get(socket);
    if (connection) connection.quietSince = performance.now();
  };
  const began = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const connection = connections.get(socket);
    if (connection) connection.running += 1;
    if (stopping) response.setHeader('Connection', 'close');
    answering.add(response);
    response.once('close', () => {
      answering.delete(response);
      if (connection) connection.running -= 1;
      touch(socket);
    });
  };
  server.prependListener('request', began);
  server.prependListener('checkContinue', began);
  return async () => {
    stopping = true;
    const signalled = performance.now();
    const until = signalled + LONGEST_MS;
    for (const response of answering) if (!response.headersSent) response.setHeader('Connection', 'close');
    // What the system has accepted already is taken up first: a connection that still stands in its row is cut when the row is closed.
    for (let before = -1; before !== taken && performance.now() - signalled < TAKE_UP_MS; ) {
      before = taken;
      await new Promise((turn) => setImmediate(turn));
    }
    // Not the method of the HTTP server: that one cuts every connection that waits for its next request.
    const closed = new Promise<void>((done) => void NetServer.prototype.close.call(server, () => done()));
    while (connections.size > 0 && performance.now() < until) {
      const quiet = performance.now() - QUIET_MS;
      for (const [socket, { running, quietSince }] of connections)
        if (running === 0 && Math.max(signalled, quietSince) < quiet) socket.end();
      await new Promise((wait) => setTimeout(wait, LOOK_MS));
    }
    for (const socket of connections.keys()) socket.destroy();
    await closed;
  };
}
