import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import type { Log } from '#src/http/log.ts';
import { copyDatabase, makeBackup } from './backups/make.ts';

/**
 * A local socket on which the command line asks the owning process for a backup: `backup\n` for one among the backups, `backup <file>\n` for a copy of the
 * database in a file; `ok <where>\n` or `error …\n`. Only who may read the data folder reaches it. A second process never opens the live file.
 */
export async function startControl(app: App, log: Log): Promise<{ stop(): Promise<void> }> {
  const socketPath = controlPath(app.config.dataDir);
  if (process.platform !== 'win32') rmSync(socketPath, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => undefined); // who asked may have gone
    socket.once('data', (line) => {
      const wanted = String(line)
        .trim()
        .replace(/^backup ?/, '');
      backupTo(app, wanted).then(
        (where) => {
          log.info('backup made');
          socket.end(`ok ${where}\n`);
        },
        (error: Error) => socket.end(`error ${error.message}\n`),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(socketPath, listening));
  return { stop: () => new Promise((stopped) => void server.close(() => stopped())) };
}

/** Where the owner of this data folder listens; a relative short path, because a socket's path may hold some hundred characters only. */
export function controlPath(dataDir: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\klimroute-${resolve(dataDir).replace(/[^a-z0-9]/gi, '-')}`
    : dataPaths(dataDir).control;
}

/** With a file a copy of the database as it is now, refusing to overwrite one; without, a whole backup among the backups. Says where it is. */
export async function backupTo(app: App, wanted: string): Promise<string> {
  if (wanted) {
    copyDatabase(app, wanted);
    return wanted;
  }
  return `${app.backups.place} ${await makeBackup(app)}`;
}
