import { chmodSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '#src/config.ts';

const FOLDER = 0o700;
const FILE = 0o600;
/** What this process makes from now on is its owner's alone; processes that it starts do the same. */
const NOT_OTHERS = 0o077;

/**
 * Keeps what people entrusted to us from the other accounts of the machine: what is made from now on, and what stands in the data folder already.
 * Touches only what is the product's, should the folder hold more. Returns what could not be closed, which belongs to somebody else.
 */
export function keepPrivate(dataDir: string): string[] {
  process.umask(NOT_OTHERS);
  if (!existsSync(dataDir)) return [];
  const ours = new Set(Object.values(dataPaths(dataDir)));
  const open: string[] = [];
  close(dataDir, open);
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    if (ours.has(path) || [...ours].some((own) => path.startsWith(`${own}-`) || path.startsWith(`${own}.`)))
      closeAll(path, open);
  }
  return open;
}

function closeAll(path: string, open: string[]): void {
  if (!close(path, open)) return;
  for (const name of readdirSync(path)) closeAll(join(path, name), open);
}

/** True for a folder, whose content is next. A link is left alone: what it leads to may be anybody's. */
function close(path: string, open: string[]): boolean {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return false;
  const mode = found.isDirectory() ? FOLDER : FILE;
  try {
    if ((found.mode & 0o777) !== mode) chmodSync(path, mode);
  } catch {
    open.push(path);
  }
  return found.isDirectory();
}
