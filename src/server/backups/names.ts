/**
 * What lies where among the backups:
 * `backups/<instant>/database.db`, `…/register`, `…/files.txt` (the keys of the files that belong to it) and, last, `…/manifest.json`: without it the
 * backup does not count. `files/<key>` are the uploaded files, each once. `register/<first line>-<last line>` is what the register grew by since.
 */
export const BACKUPS = 'backups/';
export const FILES = 'files/';
export const REGISTER = 'register/';
const MANIFEST = '/manifest.json';

export type Manifest = {
  readonly at: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The newest migration in it. */
  readonly migration: string;
  readonly registerLines: number;
  readonly files: number;
};

/** `2026-11-28T13-20-00-000Z`: the instant, as it can stand in a name everywhere. */
export function stampOf(at: Date): string {
  return at.toISOString().replace(/[:.]/g, '-');
}

export function readStamp(stamp: string): Date {
  return new Date(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d\d\d)Z$/, 'T$1:$2:$3.$4Z'));
}

export function keysOf(stamp: string) {
  const of = (name: string) => `${BACKUPS}${stamp}${name}`;
  return {
    database: of('/database.db'),
    register: of('/register'),
    files: of('/files.txt'),
    manifest: of(MANIFEST),
  };
}

/** The stamps of the backups that count, oldest first. */
export function stampsIn(keys: readonly { readonly key: string }[]): string[] {
  return keys
    .filter(({ key }) => key.startsWith(BACKUPS) && key.endsWith(MANIFEST))
    .map(({ key }) => key.slice(BACKUPS.length, -MANIFEST.length))
    .sort();
}

export function registerKey(first: number, last: number): string {
  const digits = (line: number) => String(line).padStart(10, '0');
  return `${REGISTER}${digits(first)}-${digits(last)}`;
}

export function readRegisterKey(key: string): { first: number; last: number } {
  const [first, last] = key.slice(REGISTER.length).split('-').map(Number);
  return { first: first ?? 0, last: last ?? 0 };
}
