import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { buildApp } from '#src/app.ts';
import { dataPaths, readConfig } from '#src/config.ts';
import { backupTo, controlPath } from './control.ts';
import { folderOwner, ownDataFolder } from './lock.ts';

/** `npm run db:backup [-- file]`: asks the running process; when none runs, it does the same itself. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const paths = dataPaths(config.dataDir);
  const wanted = process.argv[2] ? resolve(process.argv[2]) : '';
  if (!existsSync(paths.database)) throw new Error(`There is no database at ${paths.database} yet.`);
  if (folderOwner(paths.lock) !== null) {
    console.log(`Backup: ${await ask(controlPath(config.dataDir), wanted)}`);
    return;
  }
  const release = ownDataFolder(paths.lock);
  const app = buildApp(config);
  try {
    console.log(`Backup: ${await backupTo(app, wanted)}`);
  } finally {
    app.close();
    release();
  }
}

function ask(socketPath: string, wanted: string): Promise<string> {
  return new Promise((answered, failed) => {
    let answer = '';
    const socket = connect(socketPath, () => void socket.write(`backup ${wanted}\n`));
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('error', failed);
    socket.on('end', () => {
      socket.end();
      if (answer.startsWith('ok ')) answered(answer.slice(3).trim());
      else failed(new Error(answer.trim()));
    });
  });
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
