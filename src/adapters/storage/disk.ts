import { randomBytes } from 'node:crypto';
import { constants, mkdirSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, fileMissing, isOwnKey, requireMadeName, requireOwnKey } from './key.ts';
import type { Storage } from './port.ts';
import { markAsked, sweepMade } from './sweep-made.ts';

/**
 * Files under `folder`, spread over two levels of folders by the first four digits of their key. A file appears under
 * its key whole or not at all: written beside, flushed, renamed, and the folder flushed. What was made from files stands under `made`, and is not flushed.
 */
export function diskStorage(folder: string): Storage {
  const arriving = join(folder, 'arriving');
  mkdirSync(arriving, { recursive: true, mode: 0o700 });
  const pathOf = (key: string) => {
    const own = requireOwnKey(key);
    return join(folder, keyPath(own));
  };
  const madeFolder = (key: string) => {
    const own = requireOwnKey(key);
    return join(folder, 'made', own.slice(0, 2), own);
  };
  return {
    async put(bytes) {
      const file = describe(bytes);
      const place = pathOf(file.key);
      await makeFolder(folder, dirname(place));
      const fresh = join(arriving, file.key);
      try {
        await writeFlushed(fresh, bytes);
        await rename(fresh, place);
      } catch (error) {
        await rm(fresh, { force: true });
        throw error;
      }
      await flushFolder(dirname(place));
      return file;
    },
    read: async (key) => readWhole(pathOf(key), key),
    async remove(key) {
      await rm(pathOf(key), { force: true });
      await rm(madeFolder(key), { force: true, recursive: true });
    },
    async has(key) {
      return (await stat(pathOf(key)).catch(absent)) !== null;
    },
    async putMade(key, name, bytes) {
      const place = join(madeFolder(key), requireMadeName(name));
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const fresh = join(arriving, `${key}-${randomBytes(8).toString('hex')}`);
      await writeFile(fresh, bytes, { mode: 0o600 });
      await rename(fresh, place);
    },
    async readMade(key, name) {
      const bytes = await readFile(join(madeFolder(key), requireMadeName(name))).catch(absent);
      if (bytes) await markAsked(join(madeFolder(key), name));
      return bytes && new Uint8Array(bytes);
    },
    forgetMade: (before) => sweepMade(join(folder, 'made'), before),
    async list() {
      const found: { key: string; size: number }[] = [];
      for (const name of await readdir(folder, { recursive: true })) {
        const key = basename(name);
        // A folder like `a3/a3` lies where a key of two digits would.
        if (!isOwnKey(key) || name !== keyPath(key)) continue;
        const there = await stat(join(folder, name)).catch(absent);
        if (there) found.push({ key, size: there.size });
      }
      return found;
    },
  };
}

/** Where a key lies below the folder. */
function keyPath(key: string): string {
  return join(key.slice(0, 2), key.slice(2, 4), key);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readWhole(path: string, key: string): Promise<Uint8Array> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    absent(error);
    throw fileMissing(key, error);
  }
}

/** A folder made just now is only safe when the one above it is flushed too. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  await flushFolder(dirname(folder));
  await flushFolder(root);
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows opens no folders
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Null when the fault is that nothing is there; any other fault flies. */
function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
