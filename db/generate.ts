import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Generates the next migration from the schema and makes its tables STRICT, which drizzle-kit cannot write. */
const FOLDER = 'db/migrations';
const name = process.argv[2] ?? 'change';
const before = new Set(readdirSync(FOLDER, { withFileTypes: true }).map((entry) => entry.name));
const made = spawnSync('npx', ['drizzle-kit', 'generate', '--name', name], { stdio: 'inherit' });
if (made.status !== 0) process.exit(made.status ?? 1);
for (const file of readdirSync(FOLDER)) {
  if (!file.endsWith('.sql') || before.has(file)) continue;
  const path = join(FOLDER, file);
  const strict = readFileSync(path, 'utf8').replace(/^\);/gm, ') STRICT;');
  writeFileSync(path, strict);
  console.log(`${path}: tables are STRICT`);
}
