import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { migrate, schemaFaults } from '#db/migrate.ts';
import { dataPaths, readConfig } from '#src/config.ts';
import { folderOwner } from './lock.ts';

/** `npm run db:restore -- file`: puts a backup in place after checking it; the database that stood there is kept beside it. */
function main(): void {
  const config = readConfig(process.env);
  const paths = dataPaths(config.dataDir);
  const backup = process.argv[2] ? resolve(process.argv[2]) : '';
  if (!backup || !existsSync(backup)) throw new Error('Name the backup: npm run db:restore -- path/to/backup.db');
  const owner = folderOwner(paths.lock);
  if (owner !== null) throw new Error(`Process ${owner} is working with this data folder. Stop it first.`);

  mkdirSync(config.dataDir, { recursive: true });
  const fresh = `${paths.database}.restoring`;
  rmSync(fresh, { force: true });
  copyFileSync(backup, fresh);
  checkDatabase(fresh);
  if (existsSync(paths.database)) {
    const kept = `${paths.database}.before-restore-${Date.now()}`;
    foldLog(paths.database);
    renameSync(paths.database, kept);
    console.log(`Kept what stood there: ${kept}`);
  }
  for (const tail of ['-wal', '-shm']) rmSync(paths.database + tail, { force: true });
  renameSync(fresh, paths.database);
  console.log(`Restored: ${paths.database}`);
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

/** Brings the write-ahead log into the file, so that the file alone is the whole. */
function foldLog(file: string): void {
  const open = openDatabase(file);
  open.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  open.close();
}

main();
