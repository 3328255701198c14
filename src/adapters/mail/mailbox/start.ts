import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const MAX_MAIL_BYTES = 40 * 1024 * 1024;
/** Who keeps a connection open for a next mail is not waited for. */
const CLOSE_TIMEOUT_MS = 300;
let received = 0;

/**
 * A mail server for demos and tests: takes every mail on the loopback address and keeps it in `folder` as an .eml file; nothing
 * leaves the machine. Port 0 asks for a free one. Throws in production.
 */
export async function startMailbox(
  { port, folder }: { port: number; folder: string },
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ port: number; stop(): Promise<void> }> {
  if (env.NODE_ENV === 'production') throw new Error('the embedded mailbox does not run in production');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    closeTimeout: CLOSE_TIMEOUT_MS,
    logger: false,
    onData(stream, _session, answer) {
      keep(stream, folder).then(
        () =>
          answer(stream.sizeExceeded ? Object.assign(new Error('the mail is too large'), { responseCode: 552 }) : null),
        (error: Error) => answer(error),
      );
    },
  });
  server.on('error', () => undefined); // a client that hangs up is no fault of ours
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(stream: Readable & { sizeExceeded?: boolean }, folder: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) return;
  received += 1;
  const name = `${Date.now()}-${String(received).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
  const path = join(folder, `${name}.eml`);
  await writeFile(`${path}.part`, Buffer.concat(chunks), { mode: 0o600 });
  await rename(`${path}.part`, path);
}
