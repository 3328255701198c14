import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** The one without windows first: it draws the same pages for half of the processor's time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium to test with: CHROMIUM_PATH, one on the PATH, or the one that Playwright downloaded; null when there is none. */
export function findBrowser() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  for (const folder of PATH.split(delimiter)) {
    for (const name of NAMES) if (canRun(join(folder, name))) return join(folder, name);
  }
  return downloadedBrowser();
}

/** Finds a browser or installs one and says so; when it can do neither it tells how and stops. */
export function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get')) {
    say('no Chromium here; installing it with apt-get (this machine is used as root)');
    run('apt-get', ['update', '-q']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]);
      if (findBrowser()) break;
    }
  } else {
    say('no Chromium here; trying the download of Playwright');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const installed = findBrowser();
  if (installed) return installed;
  console.error(
    'A browser is needed for this. Install Chromium with your package manager (for example: sudo apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
  process.exit(1);
}

function downloadedBrowser() {
  try {
    const { chromium } = createRequire(join(process.cwd(), 'package.json'))('@playwright/test');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasCommand(name) {
  return spawnSync('which', [name]).status === 0;
}

function run(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
