import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { migrate, schemaFaults } from '#db/migrate.ts';
import { type App, backupStoreOf, buildApp } from '#src/app.ts';
import { type Config, dataPaths, readConfig } from '#src/config.ts';
import { openLog } from '#src/http/log.ts';
import { sha256Of } from './backups/check.ts';
import { fileKey, filesOf, findBackup } from './backups/find.ts';
import { keysOf } from './backups/names.ts';
import { fetchRegister } from './backups/send-register.ts';
import { bringRegisterUp } from './bring-register-up.ts';
import { folderOwner, ownDataFolder } from './lock.ts';
import { readRegisterOnStart } from './read-register.ts';

/**
 * `npm run db:restore -- file | latest | <instant of a backup>`: puts a backup in place after checking it, with the uploaded files where it comes from the
 * backups, and reads the register back. The database that stood there is kept beside it. The register only ever grows: a restore never replaces it.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const paths = dataPaths(config.dataDir);
  const owner = folderOwner(paths.lock);
  if (owner !== null) throw new Error(`Process ${owner} is working with this data folder. Stop it first.`);
  const wanted = process.argv[2] ?? '';
  if (!wanted) throw new Error('Name the backup: npm run db:restore -- latest, or -- path/to/backup.db');
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const release = ownDataFolder(paths.lock);
  try {
    const backups = backupStoreOf(config);
    const fresh = `${paths.database}.restoring`;
    for (const tail of ['', '-wal', '-shm']) rmSync(fresh + tail, { force: true });
    const stamp = existsSync(wanted) ? fromFile(wanted, fresh) : await fromBackups({ backups }, wanted, fresh);
    checkDatabase(fresh);
    const lines = bringRegisterUp(config.dataDir, fresh, [await registerAmong({ backups }, stamp), besideOf(wanted)]);
    console.log(`Register: ${lines} lines`);
    replace(paths.database, fresh);
    if (stamp) await fetchFiles(config, { backups }, stamp);
    readBackInto(config);
    console.log(`Restored: ${paths.database}`);
  } finally {
    release();
  }
}

function fromFile(wanted: string, fresh: string): null {
  copyFileSync(resolve(wanted), fresh);
  return null;
}

async function fromBackups(app: Pick<App, 'backups'>, wanted: string, fresh: string): Promise<string> {
  const backup = await findBackup(app, wanted);
  if (!backup) throw new Error(`There is no file ${wanted}, and no such backup in ${app.backups.place}`);
  console.log(`Fetching the backup of ${backup.at} from ${app.backups.place}`);
  await app.backups.fetchTo(keysOf(backup.stamp).database, fresh);
  if ((await sha256Of(fresh)) !== backup.sha256)
    throw new Error('This backup is not what was put there: its sum differs');
  return backup.stamp;
}

/** A file is put back also when the backups cannot be reached: then only the register of the data folder says what happened since. */
async function registerAmong(app: Pick<App, 'backups'>, stamp: string | null): Promise<string | null> {
  try {
    return await fetchRegister(app);
  } catch (error) {
    if (stamp) throw error;
    console.log(`The register among the backups was not read: ${(error as Error).message}`);
    return null;
  }
}

/** A register that lies beside the named file, as it does among the backups in a folder. */
function besideOf(wanted: string): string | null {
  const beside = join(dirname(resolve(wanted)), 'register');
  return existsSync(wanted) && existsSync(beside) ? beside : null;
}

function checkDatabase(file: string): void {
  const open = openDatabase(file);
  try {
    const [check] = open.rows<{ integrity_check: string }>('PRAGMA integrity_check');
    if (check?.integrity_check !== 'ok') throw new Error(`This backup is damaged: ${check?.integrity_check}`);
    migrate(open);
    const faults = schemaFaults(open);
    if (faults.length > 0) throw new Error(`This backup does not fit: ${faults.join('; ')}`);
    open.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    open.close();
  }
}

function replace(database: string, fresh: string): void {
  if (existsSync(database)) {
    const kept = `${database}.before-restore-${Date.now()}`;
    for (const tail of ['', '-wal', '-shm']) if (existsSync(database + tail)) renameSync(database + tail, kept + tail);
    console.log(`Kept what stood there: ${kept}`);
  }
  for (const tail of ['-wal', '-shm']) rmSync(fresh + tail, { force: true });
  renameSync(fresh, database);
}

/** The files of the backup that are not there; what lies there stays. */
async function fetchFiles(config: Config, app: Pick<App, 'backups'>, stamp: string): Promise<void> {
  const { files } = dataPaths(config.dataDir);
  let fetched = 0;
  for (const key of await filesOf(app, stamp)) {
    const path = join(files, key.slice(0, 2), key.slice(2, 4), key);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.part`, await app.backups.read(fileKey(key)), { mode: 0o600 });
    renameSync(`${path}.part`, path);
    fetched += 1;
  }
  console.log(`Files: ${fetched} fetched`);
}

function readBackInto(config: Config): void {
  const app = buildApp(config);
  try {
    const { lines, done, alarms } = readRegisterOnStart(app, openLog('silent'));
    console.log(`Read back: ${lines} lines, ${done} done again, ${alarms.length} for an administrator to look at`);
    for (const alarm of alarms) console.log(`  ${alarm.kind}: ${alarm.reference}`);
  } finally {
    app.close();
  }
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
