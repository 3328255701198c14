import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './client.ts';
import { migrate } from './migrate.ts';
import { knownMigrations } from './migration-files.ts';
import { BREAKPOINT, makeStrict } from './statements.ts';

/**
 * `npm run db:generate -- name`: the next migration from the schema, its tables STRICT, which drizzle-kit cannot write. Tried at once on an empty
 * database, so that a migration or a guard that does not fit is told now.
 */
const name = process.argv[2] ?? 'change';
const before = new Set(knownMigrations());
const made = spawnSync('npx', ['drizzle-kit', 'generate', '--name', name], { stdio: 'inherit' });
if (made.status !== 0) process.exit(made.status ?? 1);
for (const file of knownMigrations()) {
  if (before.has(file)) continue;
  const path = join('db/migrations', file);
  const statements = readFileSync(path, 'utf8').split(BREAKPOINT);
  writeFileSync(path, statements.map(makeStrict).join(BREAKPOINT));
  console.log(`${path}: tables are STRICT`);
}
migrate(openDatabase(':memory:'));
console.log('the migrations run, and every guard is in its place');
