import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { ensureBuild } from '#src/setup/build.mjs';

/**
 * `npm run dev`: the real server on a port and data folder of its own; every saved file builds again and starts it anew. A build takes
 * seconds, and what is seen is what will run: lessons, headers and cache included.
 */
const WATCHED = ['src', 'content', 'db', 'public'];
const QUIET_MS = 200;
const env = { ...process.env, PORT: process.env.PORT ?? '4331', DATA_DIR: process.env.DATA_DIR ?? '.data/dev' };

let server: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;
let stopping = false;

function start(): void {
  server = spawn('node', ['src/server/main.ts'], { env, stdio: 'inherit' });
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
  const before = server;
  try {
    ensureBuild((text: string) => console.log(`klimroute: ${text}`), env);
  } catch {
    console.log('klimroute: the build failed; what ran before runs on');
    return;
  }
  if (before !== server || stopping) return;
  await stop();
  start();
}

for (const folder of WATCHED) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void again(), QUIET_MS);
  });
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    stopping = true;
    await stop();
    process.exit(0);
  });
}

await again();
