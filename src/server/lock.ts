import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { DataRefused } from '#db/data-refused.ts';
import { takeLock } from '#db/file-lock.ts';

/**
 * Makes this process the owner of the data folder. Throws `DataRefused` when another process owns it: two processes on one file could
 * lose what was written. The lock is the file system's; who has it stands beside it, for the message alone. Returns what gives the folder free.
 */
export function ownDataFolder(lockFile: string): () => void {
  const release = takeLock(lockFile);
  if (!release)
    throw new DataRefused(
      `Process ${readOwner(lockFile)} already works with this data folder (${lockFile}). Stop it first.`,
    );
  writeFileSync(ownerFile(lockFile), `${process.pid} on ${hostname()}`);
  return () => {
    rmSync(ownerFile(lockFile), { force: true });
    release();
  };
}

/** Which process works with the folder, as `<pid> on <host>`; null when none does. */
export function folderOwner(lockFile: string): string | null {
  if (!existsSync(lockFile)) return null;
  const release = takeLock(lockFile);
  release?.();
  return release ? null : readOwner(lockFile);
}

function readOwner(lockFile: string): string {
  const file = ownerFile(lockFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : 'of an unknown number';
}

function ownerFile(lockFile: string): string {
  return `${lockFile}.owner`;
}
