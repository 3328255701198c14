import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { hashOf } from '#src/setup/build.mjs';

let template: string | null = null;
let folder: string | null = null;
let made = 0;
const opened: OpenDatabase[] = [];

/**
 * A database as the migrations leave an empty one, for one test. It is a copy of one that was migrated once for this state of `db/`: copying
 * costs a fifth of migrating. Nothing of it is worth a wait for the disk, and its file is gone when it is closed.
 */
export function emptyDatabase(): OpenDatabase {
  template ??= migratedOnce();
  folder ??= folderOfProcess();
  const file = join(folder, `${made++}.db`);
  copyFileSync(template, file);
  const open = openDatabase(file);
  open.exec('PRAGMA journal_mode = MEMORY');
  open.exec('PRAGMA synchronous = OFF');
  // Whoever has a file open keeps it where an open file can be removed; elsewhere it goes with the process.
  if (process.platform !== 'win32') rmSync(file);
  opened.push(open);
  return open;
}

/** How many there are; and what closes those that were opened since there were so many. */
export const openDatabases = () => opened.length;
export function closeSince(before: number): void {
  for (const open of opened.splice(before)) open.close();
}

function migratedOnce(): string {
  const kept = join(
    tmpdir(),
    `klimroute-empty-${hashOf(['db/migrations', 'db/guards', 'db/migrate.ts', 'db/guards.ts']).slice(0, 16)}.db`,
  );
  if (existsSync(kept)) return kept;
  const open = openDatabase(':memory:');
  migrate(open);
  const half = `${kept}.${process.pid}-${performance.now()}`;
  open.exec(`VACUUM INTO '${half.replaceAll("'", "''")}'`);
  open.close();
  renameSync(half, kept);
  return kept;
}

function folderOfProcess(): string {
  const own = mkdtempSync(join(tmpdir(), 'klimroute-worlds-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}
