import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';

/**
 * `npm run dev`: the real server on a port and data folder of its own, with pages from the sources. Pages, components, styles, actions and
 * sentences are read anew by themselves; whatever Node holds once (rules, tables, adapters, content) starts the server anew, in a few seconds.
 */
const WATCHED = ['src', 'content', 'db', 'astro.config.mjs'];
const READ_ANEW = /^src\/(pages|components|layouts|styles|actions|i18n)\/|^src\/middleware\.ts$|\.test\.ts$|\.md$/;
const QUIET_MS = 150;
const env = {
  ...process.env,
  PORT: process.env.PORT ?? '4331',
  DATA_DIR: process.env.DATA_DIR ?? '.data/dev',
  ASTRO_TELEMETRY_DISABLED: '1',
};

let server: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;

function start(): void {
  server = spawn('node', ['src/server/dev-main.ts'], { env, stdio: 'inherit' });
}

async function stop(): Promise<void> {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null) return;
  await new Promise((ended) => {
    running.once('exit', ended);
    running.kill('SIGTERM');
  });
}

async function again(): Promise<void> {
  await stop();
  start();
}

for (const folder of WATCHED) {
  watch(folder, { recursive: true }, (_event, name) => {
    const file = `${folder}/${String(name).replaceAll('\\', '/')}`;
    if (name !== null && READ_ANEW.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void again(), QUIET_MS);
  });
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    clearTimeout(timer);
    await stop();
    process.exit(0);
  });
}

start();
