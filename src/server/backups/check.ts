import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { knownMigrations } from '#db/migrate.ts';

const PATIENCE_MS = 600_000;
const CHECK = fileURLToPath(new URL('check-copy.ts', import.meta.url));

export class BackupUnusable extends Error {
  constructor(why: string, cause?: unknown) {
    super(`This backup cannot be used: ${why}`, { cause });
    this.name = 'BackupUnusable';
  }
}

/** Opens a copy and checks it: whole by SQLite's own check, and of a schema that this product knows. Throws `BackupUnusable`. */
export async function checkCopy(file: string): Promise<{ migration: string; lines: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHECK, file], { timeout: PATIENCE_MS }).catch(
    (error: Error & { stderr?: string }) => {
      throw new BackupUnusable(error.stderr?.trim() || error.message, error);
    },
  );
  const found = JSON.parse(stdout) as { migration: string | null; lines: number };
  if (!found.migration || !knownMigrations().includes(found.migration))
    throw new BackupUnusable(`its schema ends at ${found.migration ?? 'nothing'}, which this version does not know`);
  return { migration: found.migration, lines: found.lines };
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
