export type StoredObject = { readonly key: string; readonly bytes: number };

/**
 * Where copies of everything go: a folder, or a bucket. A key is a path of letters, digits, `-`, `_`, `.` and `/`. An object is there whole or
 * not at all; putting it again replaces it. Every method rejects when the place cannot be reached or does not answer in time.
 */
export interface BackupStore {
  /** Where it is, for people and logs; without a secret. */
  readonly place: string;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Puts a whole file there, however large, without holding it in memory. */
  putFile(key: string, file: string): Promise<void>;
  /** Rejects with an error named `BackupMissing` when there is nothing under this key. */
  read(key: string): Promise<Uint8Array>;
  /** Writes an object into a new file of mode 0600, without holding it in memory. */
  fetchTo(key: string, file: string): Promise<void>;
  /** Everything whose key begins with `prefix`, in the order of the keys. */
  list(prefix: string): Promise<StoredObject[]>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
}

export class BackupMissing extends Error {
  constructor(key: string, cause?: unknown) {
    super(`there is no ${key} among the backups`, { cause });
    this.name = 'BackupMissing';
  }
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** Throws when a key could mean something else to a file system or a bucket. */
export function requireKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`${JSON.stringify(key)} cannot be the key of a backup`);
  return key;
}
