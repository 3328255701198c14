import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newest backup that was checked and counts. */
export type BackupNote = { readonly at: string; readonly place: string };

const fileIn = (dataDir: string) => join(dataDir, 'newest-backup.json');

/** When the newest good backup of this data folder was made; null when there is none. Reads a small file: cheap enough for every look at `/health`. */
export function newestBackup(dataDir: string): Date | null {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return null;
  const note = JSON.parse(readFileSync(file, 'utf8')) as BackupNote;
  return new Date(note.at);
}

export function noteBackup(dataDir: string, note: BackupNote): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.part`, JSON.stringify(note), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/** How many turns may be missed before somebody must look. */
const TURNS_MISSED = 3;
/** Soon after a first start there is none yet. */
const LEAST_MINUTES = 30;

/** Whether backups should be made and the newest is missing or older than three turns; never for an installation that makes none. */
export function backupIsLate(input: { minutes: number; newest: Date | null; startedAt: Date; now: Date }): boolean {
  if (input.minutes === 0) return false;
  const since = Math.max(input.newest?.getTime() ?? 0, input.startedAt.getTime() - input.minutes * 60_000);
  return input.now.getTime() - since > Math.max(LEAST_MINUTES, TURNS_MISSED * input.minutes) * 60_000;
}
