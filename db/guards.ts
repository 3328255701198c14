import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from './client.ts';
import { sqlFiles } from './migration-files.ts';

const GUARDS = 'db/guards';

/** Takes every trigger off, and every view that triggers read, also those whose file is gone. A table that a trigger names cannot be renamed or rebuilt. */
export function dropGuards(open: OpenDatabase): void {
  for (const name of viewsThere(open)) open.exec(`DROP VIEW "${name.replaceAll('"', '""')}"`);
  for (const name of guardsThere(open)) open.exec(`DROP TRIGGER "${name.replaceAll('"', '""')}"`);
}

/** Puts the guards of the files in place. */
export function putGuards(open: OpenDatabase, root: string): void {
  for (const sql of guardFiles(root)) open.exec(sql);
}

/** Guards that the files name and the database lacks, and tables of ours that are not STRICT. Both must be empty. */
export function schemaFaults(open: OpenDatabase, root = process.cwd()): string[] {
  const there = new Set(guardsThere(open));
  const guards = guardFiles(root).flatMap(guardNames);
  const loose = open.rows<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  );
  return [
    ...guards.filter((name) => !there.has(name)).map((name) => `guard ${name} is missing`),
    ...loose.map((row) => `table ${row.name} is not STRICT`),
  ];
}

function guardsThere(open: OpenDatabase): string[] {
  return open.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").map((row) => row.name);
}

function viewsThere(open: OpenDatabase): string[] {
  return open.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'view'").map((row) => row.name);
}

function guardFiles(root: string): string[] {
  return sqlFiles(join(root, GUARDS)).map((name) => readFileSync(join(root, GUARDS, name), 'utf8'));
}

function guardNames(sql: string): string[] {
  return [...sql.matchAll(/CREATE TRIGGER (\w+)/g)].map((match) => match[1] ?? '');
}
