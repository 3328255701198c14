import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** A file's time of change says when it was last asked for, to the day: a write at every reading would cost more than it tells. */
const DAY_MS = 86_400_000;

/** Marks a made file as asked for today. One that is gone meanwhile is no fault. */
export async function markAsked(path: string): Promise<void> {
  const made = await stat(path).catch(() => null);
  const now = new Date();
  if (made && now.getTime() - made.mtimeMs > DAY_MS) await utimes(path, now, now).catch(() => undefined);
}

/** Removes the files below `folder` that were last asked for before this moment, one level at a time; answers how many. */
export async function sweepMade(folder: string, before: Date): Promise<number> {
  let swept = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) swept += await sweepMade(path, before);
    else if (await isOlder(path, before)) {
      await rm(path, { force: true });
      swept += 1;
    }
  }
  return swept;
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const made = await stat(path).catch(() => null);
  return made !== null && made.mtimeMs < before.getTime();
}
