import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Makes this process the owner of the data folder. Throws when another living process owns it: two processes on one file could
 * lose what was written. A lock left by a process that is gone is taken over. Returns what gives the folder free.
 */
export function ownDataFolder(lockFile: string): () => void {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!existsSync(lockFile)) throw error;
    const owner = Number(readFileSync(lockFile, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) throw new Error(`Process ${owner} already works with this data folder (${lockFile}). Stop it first.`);
    writeFileSync(lockFile, String(process.pid));
  }
  return () => {
    if (existsSync(lockFile) && readFileSync(lockFile, 'utf8') === String(process.pid)) rmSync(lockFile);
  };
}

/** Whether the folder's owner is alive. */
export function folderOwner(lockFile: string): number | null {
  if (!existsSync(lockFile)) return null;
  const owner = Number(readFileSync(lockFile, 'utf8'));
  return isAlive(owner) ? owner : null;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
