/** The largest file that anybody may hand in, in bytes. */
export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;

/** What was kept: a random key of ours, the sha256 of the bytes in hex, and their number. */
export type StoredFile = {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
};

/** Bytes that people handed in. Whoever holds the key row decides who may read; the storage does not know. */
export interface Storage {
  /** Keeps the bytes under a new key. Resolves only when they are safe on disk. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** The bytes again; rejects with an error named `FileMissing` when there are none under this key. */
  read(key: string): Promise<Uint8Array>;
  /** Forgets the bytes, and all that was made from them; removing what is not there is no fault. */
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Keeps what was made from a file, or from a sheet by its hash: `key` like a file's, `name` ours. It can be made again, so it may be lost. */
  putMade(key: string, name: string, bytes: Uint8Array): Promise<void>;
  /** What was made before; null when it was not, or is gone. */
  readMade(key: string, name: string): Promise<Uint8Array | null>;
  /** Forgets what was made and not asked for since `before`; answers how many. Safe to repeat; what is asked for again is made again. */
  forgetMade(before: Date): Promise<number>;
  /** Every key with the number of its bytes, in no order. */
  list(): Promise<{ readonly key: string; readonly size: number }[]>;
}
