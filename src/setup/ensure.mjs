/**
 * Makes a fresh clone ready for a command, without any dependency and on any Node from 20 on: installs the packages that the lock
 * names, builds the site, finds or installs a browser. What is done already is skipped, so a second run takes a second.
 *
 * node src/setup/ensure.mjs check|build|start|dev|bench|prove|e2e|test
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';

const NEEDS = {
  check: ['packages'],
  dev: ['packages'],
  build: ['packages', 'build'],
  start: ['packages', 'build'],
  bench: ['packages', 'build'],
  prove: ['packages', 'build'],
  e2e: ['packages', 'build', 'browser'],
  test: ['packages', 'build', 'browser'],
};
/** argon2 in node:crypto, and types stripped while loading. */
const LOWEST_NODE = [24, 7];

const command = process.argv[2] ?? '';
const needs = NEEDS[command];
if (!needs) {
  console.error(`Usage: node src/setup/ensure.mjs ${Object.keys(NEEDS).join('|')}`);
  process.exit(2);
}
const say = (text) => console.log(`klimroute: ${text}`);

if (needs.includes('packages')) ensurePackages();
if (needs.includes('build')) build();
if (needs.includes('browser')) ensureBrowser(say);

function build() {
  try {
    ensureBuild(say, withOwnNode());
  } catch (error) {
    console.error(`klimroute: ${error.message}`);
    process.exit(1);
  }
}

function ensurePackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = join('node_modules', '.klimroute-lock');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    say('installing the packages of package-lock.json (npm ci)');
    const npm = process.env.npm_execpath;
    const [program, before] = npm ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []];
    const installed = spawnSync(program, [...before, 'ci', '--loglevel=error'], {
      stdio: 'inherit',
      shell: !npm && process.platform === 'win32',
    });
    if (installed.status !== 0) process.exit(installed.status ?? 1);
    writeFileSync(stamp, lock);
  }
  checkNode();
}

/** The packages bring a Node of their own; only on a platform that it was not built for does the machine's own count. */
function checkNode() {
  const version = spawnSync('node', ['-v'], { encoding: 'utf8', env: withOwnNode() }).stdout?.trim() ?? '';
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1])) return;
  console.error(
    `No Node for this platform came with the packages, and the one here is ${version || 'missing'}. Install Node ${LOWEST_NODE.join('.')} or newer.`,
  );
  process.exit(1);
}

function withOwnNode() {
  const own = join(process.cwd(), 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${own}${separator}${process.env.PATH ?? ''}` };
}
