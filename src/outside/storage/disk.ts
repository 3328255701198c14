import { constants, mkdirSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, fileMissing, requireOwnKey } from './key.ts';
import type { Storage } from './port.ts';

/**
 * Files under `folder`, spread over two levels of folders by the first four digits of their key. A file appears under
 * its key whole or not at all: written beside, flushed, renamed, and the folder flushed.
 */
export function diskStorage(folder: string): Storage {
  const arriving = join(folder, 'arriving');
  mkdirSync(arriving, { recursive: true, mode: 0o700 });
  const pathOf = (key: string) => {
    const own = requireOwnKey(key);
    return join(folder, own.slice(0, 2), own.slice(2, 4), own);
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
    },
    async has(key) {
      return (await stat(pathOf(key)).catch(absent)) !== null;
    },
  };
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
