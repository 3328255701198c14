import { connect, type Socket } from 'node:net';

/** One request as it goes over the line, to the byte. */
export type Shot = {
  readonly method?: string;
  readonly path: string;
  /** Written as they are, in this order; `Host` and `Content-Length` come before them unless one is named here. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: Buffer | string;
  /** Says this length instead of the body's own. */
  readonly promised?: number;
  /** Sent as it is, instead of all of the above. */
  readonly raw?: Buffer | string;
  /** Breaks the connection off once everything is sent, without waiting for an answer. */
  readonly leave?: boolean;
};
/** What came back: a status, or what the connection ended in. */
export type Reply = { readonly status: number | null; readonly text: string };

const HEAD_ONLY = 64 * 1024;

/** Sends one shot over a connection of its own and waits for the head of the answer, `withinMs` at most. */
export function shoot(port: number, shot: Shot, withinMs: number): Promise<Reply> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      done({ status: credentialStatus(text), text });
    };
    const timer = setTimeout(end, withinMs);
    socket.on('data', (chunk: Buffer) => {
      if (text.length < HEAD_ONLY) text += chunk.toString('latin1');
      if (credentialStatus(text) !== null && text.includes('\r\n\r\n')) end();
    });
    socket.on('error', end).on('close', end);
    socket.on('connect', () => write(socket, bytesOf(port, shot), () => shot.leave && end()));
  });
}

function write(socket: Socket, bytes: Buffer, written: () => void): void {
  socket.write(bytes, () => written());
}

function bytesOf(port: number, shot: Shot): Buffer {
  if (shot.raw !== undefined) return Buffer.from(shot.raw as string);
  const body = Buffer.from((shot.body ?? '') as string);
  const named = new Set((shot.headers ?? []).map(([name]) => name.toLowerCase()));
  const head = [`${shot.method ?? (shot.body === undefined ? 'GET' : 'POST')} ${shot.path} HTTP/1.1`];
  if (!named.has('host')) head.push(`Host: localhost:${port}`);
  const length = shot.promised ?? body.length;
  if (!named.has('content-length') && (length > 0 || shot.body !== undefined)) head.push(`Content-Length: ${length}`);
  for (const [name, value] of shot.headers ?? []) head.push(`${name}: ${value}`);
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

/** The status of the last head in what came; a "continue" is none. */
function credentialStatus(text: string): number | null {
  const found = /^HTTP\/1\.1 ([2-5]\d\d)/.exec(text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, ''));
  return found ? Number(found[1]) : null;
}
