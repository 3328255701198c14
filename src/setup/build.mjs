import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const CURRENT = join('dist', 'current');
const KEPT_BUILDS = 4;

/** The folder of the newest build. */
export function currentBuild() {
  return readFileSync(CURRENT, 'utf8').trim();
}

/**
 * Builds the site when its sources changed. Each build has a folder of its own, named by the hash of its sources, so that
 * a server that is running keeps the pages it started with. A failing build throws.
 */
export function ensureBuild(say, env = process.env) {
  const folder = join('dist', hashOf(SOURCES).slice(0, 16));
  const mark = join(folder, 'complete');
  if (!existsSync(mark)) {
    say('building the site (astro build)');
    const half = `${folder}.building`;
    rmSync(half, { recursive: true, force: true });
    const built = spawnSync('npx', ['astro', 'build', '--silent'], {
      stdio: 'inherit',
      env: { ...env, BUILD_DIR: `./${half}`, ASTRO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    });
    if (built.status !== 0) throw new Error('the site could not be built');
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
    writeFileSync(mark, '');
    dropOldBuilds(folder);
  }
  mkdirSync('dist', { recursive: true });
  if (!existsSync(CURRENT) || currentBuild() !== folder) writeFileSync(CURRENT, folder);
  return folder;
}

function dropOldBuilds(newest) {
  const builds = readdirSync('dist', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('dist', entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(KEPT_BUILDS)) if (old !== newest) rmSync(old, { recursive: true, force: true });
}

/** sha256 over the names and contents of files, tests left out. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).sort()) {
    if (/\.test\.ts$/.test(path)) continue;
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
