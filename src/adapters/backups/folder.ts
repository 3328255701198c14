import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { BackupMissing, type BackupStore, requireKey, type StoredObject } from './port.ts';

const PART = '.part';

/** Backups in a folder of this machine, or of another that is mounted here. Only the owner may read them. */
export function folderBackups(folder: string): BackupStore {
  const pathOf = (key: string) => join(folder, ...requireKey(key).split('/'));
  const place = async (key: string, fill: (part: string) => Promise<void>) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const part = path + PART;
    try {
      await fill(part);
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  };
  return {
    place: folder,
    put: (key, bytes) => place(key, (part) => writeSynced(part, bytes)),
    putFile: (key, file) => place(key, (part) => writeSynced(part, createReadStream(file))),
    read: (key) => readFile(pathOf(key)).catch((error) => missing(key, error)),
    async fetchTo(key, file) {
      await copyFile(pathOf(key), file).catch((error) => missing(key, error));
      await restrict(file);
    },
    list: async (prefix) => (await walk(folder, folder)).filter((object) => object.key.startsWith(prefix)).sort(byKey),
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeSynced(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function restrict(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function walk(root: string, folder: string): Promise<StoredObject[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found: StoredObject[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else if (!entry.name.endsWith(PART))
      found.push({ key: relative(root, path).split(sep).join('/'), bytes: (await stat(path)).size });
  }
  return found;
}

const byKey = (left: StoredObject, other: StoredObject) => (left.key < other.key ? -1 : 1);

function missing(key: string, error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new BackupMissing(key, error);
  throw error;
}
