import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import { checkCopy, sha256Of } from './check.ts';
import { FILES, keysOf, type Manifest, stampOf } from './names.ts';
import { clearRegisterUpTo } from './send-register.ts';
import { noteBackup } from './state.ts';
import { thinBackups } from './thin-backups.ts';

/** What is needed of the product. */
export type BackupApp = Pick<App, 'config' | 'clock' | 'open' | 'outside' | 'backups' | 'register'>;

/**
 * Makes one backup: the database as it is at one moment (`VACUUM INTO`, also while it is written to), the register of that moment, and the uploaded files
 * that are not there yet. It counts from the moment that it was fetched back, opened and checked; what is old is thinned out then. Returns its stamp.
 */
export async function makeBackup(app: BackupApp): Promise<string> {
  const at = app.clock.now();
  const stamp = stampOf(at);
  const keys = keysOf(stamp);
  const work = join(app.config.dataDir, 'backing-up');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true, mode: 0o700 });
  try {
    const copy = join(work, 'database.db');
    const register = join(work, 'register');
    copyDatabase(app, copy);
    copyRegister(app, register);
    await app.backups.putFile(keys.database, copy);
    await app.backups.putFile(keys.register, register);
    const files = await sendFiles(app);
    await app.backups.put(keys.files, Buffer.from(files.join('\n')));
    const sha256 = await sha256Of(copy);
    const checked = await checkSent(app, keys.database, join(work, 'sent.db'), sha256);
    const { migration, lines: registerLines } = checked;
    const bytes = statSync(copy).size;
    const manifest: Manifest = { at: at.toISOString(), bytes, sha256, migration, registerLines, files: files.length };
    await app.backups.put(keys.manifest, Buffer.from(JSON.stringify(manifest)));
    noteBackup(app.config.dataDir, { at: manifest.at, place: app.backups.place });
    await clearRegisterUpTo(app, registerLines);
    await thinBackups(app);
    return stamp;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Copies the database into a new file that only its owner may read. Refuses to overwrite one. */
export function copyDatabase(app: Pick<App, 'open'>, file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
  app.open.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
}

/** In the same turn as the database: then it reaches as far at least. */
function copyRegister(app: Pick<App, 'config'>, file: string): void {
  const { register } = dataPaths(app.config.dataDir);
  if (existsSync(register)) copyFileSync(register, file);
  else writeFileSync(file, '', { mode: 0o600 });
}

/** Sends the files that are not there yet, or not whole; gives the keys of all. One that is erased meanwhile belongs to no later backup. */
async function sendFiles(app: BackupApp): Promise<string[]> {
  const { storage } = app.outside;
  const there = new Map((await app.backups.list(FILES)).map(({ key, bytes }) => [key.slice(FILES.length), bytes]));
  const sent: string[] = [];
  for (const { key, size } of await storage.list()) {
    if (there.get(key) !== size) {
      const bytes = await storage.read(key).catch((error: Error) => {
        if (error.name === 'FileMissing') return null;
        throw error;
      });
      if (bytes === null) continue;
      await app.backups.put(FILES + key, bytes);
    }
    sent.push(key);
  }
  return sent;
}

async function checkSent(app: BackupApp, key: string, file: string, sha256: string) {
  await app.backups.fetchTo(key, file);
  if ((await sha256Of(file)) !== sha256) throw new Error('what came back from the backups is not what was sent');
  return checkCopy(file);
}
