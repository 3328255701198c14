import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BREAKPOINT } from './statements.ts';

const MIGRATIONS = 'db/migrations';

/** A migration as it stands in the tree. The checksum is of its text, whatever a checkout makes of line ends. */
export type Migration = { readonly name: string; readonly statements: readonly string[]; readonly checksum: string };

/** The migrations this code knows, oldest first. */
export function knownMigrations(root = process.cwd()): string[] {
  return sqlFiles(join(root, MIGRATIONS));
}

export function readMigrations(root = process.cwd()): Migration[] {
  return knownMigrations(root).map((name) => {
    const text = readFileSync(join(root, MIGRATIONS, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, statements: text.split(BREAKPOINT), checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/** Names of the files of SQL in a folder, in order. */
export function sqlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}
