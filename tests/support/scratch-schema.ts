import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type OpenDatabase, openDatabase } from '#db/client.ts';
import { dataPaths } from '#src/config.ts';
import { unpackData } from '#tests/fixtures/unpack.ts';

/** A copy of the schema, its migrations and guards in a folder of its own, to try changes of the schema on. */
export type ScratchSchema = {
  readonly root: string;
  /** Changes the schema's text in one place and generates the next migration with the product's own command. Returns what it printed. */
  generate(name: string, file: string, before: string, after: string): string;
  /** A migration by hand. */
  write(name: string, sql: string): void;
  /** Edits a migration that has landed. */
  rewrite(name: string, change: (sql: string) => string): void;
  remove(): void;
};

export function scratchSchema(): ScratchSchema {
  const root = mkdtempSync(join(tmpdir(), 'klimroute-schema-'));
  for (const path of ['db', 'drizzle.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const migration = (name: string) => join(root, 'db/migrations', name);
  return {
    root,
    generate(name, file, before, after) {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
      writeFileSync(
        path,
        text.replace(before, () => after),
      );
      const made = spawnSync('node', ['db/generate.ts', name], { cwd: root, encoding: 'utf8' });
      return made.stdout + made.stderr;
    },
    write: (name, sql) => writeFileSync(migration(name), sql),
    rewrite: (name, change) => writeFileSync(migration(name), change(readFileSync(migration(name), 'utf8'))),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The database that was kept of a landed schema, with its rows and guards, opened from a folder that is gone after `close`. */
export function landedDatabase(landed: string): OpenDatabase & { readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-landed-'));
  unpackData(landed, folder);
  const file = dataPaths(folder).database;
  const open = openDatabase(file);
  const close = () => {
    open.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...open, close, file };
}
