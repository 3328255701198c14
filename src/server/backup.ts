import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { dataPaths, readConfig } from '#src/config.ts';
import { controlPath } from './control.ts';
import { folderOwner } from './lock.ts';

/** `npm run db:backup [-- file]`: asks the running process; when none runs, copies the file itself. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const paths = dataPaths(config.dataDir);
  const wanted = process.argv[2] ? resolve(process.argv[2]) : '';
  if (!existsSync(paths.database)) throw new Error(`There is no database at ${paths.database} yet.`);
  if (folderOwner(paths.lock) !== null) {
    console.log(`Backup: ${await ask(controlPath(config.dataDir), wanted)}`);
    return;
  }
  const file = wanted || resolve(config.dataDir, `backup-${Date.now()}.db`);
  const open = openDatabase(paths.database);
  open.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  open.close();
  console.log(`Backup: ${file}`);
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
    socket.on('end', () => (answer.startsWith('ok ') ? answered(answer.slice(3).trim()) : failed(new Error(answer.trim()))));
  });
}

await main();
