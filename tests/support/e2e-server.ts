import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '#src/setup/build.mjs';

const UP_WITHIN_MS = 900_000;

export type RunningServer = {
  url: string;
  dataDir: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
  output(): string;
};

/** Starts the built product with its embedded mailbox and sandbox on `port`, `port + 1` and `port + 2`; resolves when it is healthy. */
export async function startServer(options: {
  port: number;
  dataDir: string;
  env?: NodeJS.ProcessEnv;
}): Promise<RunningServer> {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    ...options.env,
    PORT: String(options.port),
    DATA_DIR: options.dataDir,
  };
  const child = spawn('node', ['src/server/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += String(text);
    });
  }
  const url = `http://localhost:${options.port}`;
  await healthy(url, child, () => output);
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((ended) => {
      if (child.exitCode !== null || child.signalCode !== null) return ended();
      child.once('exit', () => ended());
      child.kill(signal);
    });
  return {
    url,
    dataDir: options.dataDir,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    output: () => output,
  };
}

async function healthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = performance.now() + UP_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server stopped while starting:\n${output()}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`The server did not come up:\n${output()}`);
}

/** A data folder filled with the demo. Seeded once per state of the code, then copied. */
export async function seededData(port: number): Promise<string> {
  const template = join(
    tmpdir(),
    `klimroute-seed-${hashOf(['src', 'db', 'content', 'package-lock.json']).slice(0, 16)}`,
  );
  if (!existsSync(template)) {
    const half = mkdtempSync(join(tmpdir(), 'klimroute-seeding-'));
    const server = await startServer({ port, dataDir: half });
    await server.stop();
    cpSync(half, template, { recursive: true });
    rmSync(half, { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-data-'));
  mkdirSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
  return folder;
}
