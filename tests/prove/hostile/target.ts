import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { resolve } from 'node:path';

const PRELOAD = resolve('tests/prove/hostile/report-memory.mjs');
const PROBE_EVERY_MS = 100;
const UP_WITHIN_MS = 120_000;
/** A server that is silent for so long is not waited for. */
const GIVE_UP_MS = 60_000;

export type Memory = { readonly rss: number; readonly held: number };
/** The server under attack, watched all the time from beside. */
export type Target = {
  readonly port: number;
  memory(): Promise<Memory>;
  /** Whether /health answers 200 now. */
  healthy(): Promise<boolean>;
  /** The longest that anybody waited for /health since the last call, in milliseconds, beyond what the machine itself was slow by. */
  longestSilence(): Promise<number>;
  /** Lines that rang the alarm since the last call. */
  alarms(): string[];
  stop(): Promise<void>;
};

export async function startTarget(port: number, dataDir: string): Promise<Target> {
  const child = spawn('node', ['--expose-gc', 'src/server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      NODE_OPTIONS: `--import ${PRELOAD}`,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let lines: string[] = [];
  let up = false;
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      if (up)
        lines.push(
          ...String(chunk)
            .split('\n')
            .filter((line) => line.trim() !== ''),
        );
    });
  await healthy(port, child, () => lines);
  up = true;
  const probe = spawn('node', ['tests/prove/hostile/probe.mjs', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((ready) => probe.once('message', ready));
  return {
    port,
    memory: () => memoryOf(child),
    healthy: () => ask(port),
    longestSilence: () =>
      new Promise((told) => {
        probe.once('message', (ms) => told(Number(ms)));
        probe.send('longest');
      }),
    alarms: () => {
      const rang = lines;
      lines = [];
      return rang;
    },
    stop: async () => {
      probe.disconnect();
      if (child.exitCode !== null) return;
      const ended = new Promise((end) => child.once('exit', end));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function healthy(port: number, child: ChildProcess, output: () => string[]): Promise<void> {
  const until = performance.now() + UP_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server stopped while starting:\n${output().join('\n')}`);
    if (await ask(port)) return;
    await new Promise((wait) => setTimeout(wait, PROBE_EVERY_MS));
  }
  throw new Error('The server did not come up');
}

function ask(port: number): Promise<boolean> {
  return new Promise((told) => {
    const asking = request(
      { port, host: '127.0.0.1', path: '/health', agent: false, headers: { host: `localhost:${port}` } },
      (answer) => {
        answer.resume();
        told(answer.statusCode === 200);
      },
    );
    asking.setTimeout(GIVE_UP_MS, () => void asking.destroy());
    asking.on('error', () => told(false));
    asking.end();
  });
}

function memoryOf(child: ChildProcess): Promise<Memory> {
  return new Promise((told) => {
    child.once('message', (message) => told(message as Memory));
    child.send('memory');
  });
}
