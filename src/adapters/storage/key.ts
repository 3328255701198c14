import { createHash, randomBytes } from 'node:crypto';
import type { StoredFile } from './port.ts';

const KEY = /^[0-9a-f]{32}$/;

/** A new key (128 random bits) and what the bytes are. */
export function describe(bytes: Uint8Array): StoredFile {
  return {
    key: randomBytes(16).toString('hex'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
  };
}

/** Whether this can be a key of ours. */
export function isOwnKey(key: string): boolean {
  return KEY.test(key);
}

/** Throws when `key` cannot be one of ours: it never becomes part of a path then. */
export function requireOwnKey(key: string): string {
  if (isOwnKey(key)) return key;
  throw Object.assign(new Error('this is not a storage key'), { name: 'ForeignKey' });
}

const MADE_NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** Throws when `name` cannot be one of ours. */
export function requireMadeName(name: string): string {
  if (MADE_NAME.test(name)) return name;
  throw Object.assign(new Error('this is not a name of something made'), { name: 'ForeignKey' });
}

export function fileMissing(key: string, cause?: unknown): Error {
  return Object.assign(new Error(`no stored file ${key}`, { cause }), { name: 'FileMissing' });
}
