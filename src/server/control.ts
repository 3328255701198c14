import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import type { Log } from './log.ts';

/**
 * A local socket on which the command line asks the owning process for a backup: `backup <file>\n` → `ok <file>\n` or `error …\n`.
 * Only who may read the data folder reaches it. A second process never opens the live file.
 */
export async function startControl(app: App, log: Log): Promise<{ stop(): Promise<void> }> {
  const socketPath = controlPath(app.config.dataDir);
  if (process.platform !== 'win32') rmSync(socketPath, { force: true });
  const server = createServer((socket) => {
    socket.setEncoding('utf8');
    socket.once('data', (line) => {
      try {
        const file = backupTo(
          app,
          String(line)
            .trim()
            .replace(/^backup /, ''),
        );
        log.info('backup made');
        socket.end(`ok ${file}\n`);
      } catch (error) {
        socket.end(`error ${(error as Error).message}\n`);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(socketPath, listening));
  return { stop: () => new Promise((stopped) => void server.close(() => stopped())) };
}

/** Where the owner of this data folder listens; a relative short path, because a socket's path may hold some hundred characters only. */
export function controlPath(dataDir: string): string {
  return process.platform === 'win32' ? `\\\\.\\pipe\\klimroute-${resolve(dataDir).replace(/[^a-z0-9]/gi, '-')}` : dataPaths(dataDir).control;
}

/** Copies the database as it is at one moment, also while it is written to. Refuses to overwrite a file. Returns the path. */
export function backupTo(app: App, wanted: string): string {
  const folder = join(app.config.dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = app.clock.now().toISOString().replace(/[:.]/g, '-');
  const file = wanted || join(folder, `klimroute-${stamp}.db`);
  app.open.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  return file;
}
