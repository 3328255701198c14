import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, get } from 'node:http';
import { resolve } from 'node:path';

const REPORT = `--import ${resolve('tests/bench/report-cpu.mjs')}`;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const AT_ONCE = 8;

/** Starts a node program that can be asked for its CPU time. */
export function spawnMeasured(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn('node', [program], {
    env: { ...process.env, ...env, NODE_OPTIONS: REPORT },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Server CPU per request in microseconds: the least of some rounds, after one that warms up. The clock of the wall is not asked. */
export async function cpuPerRequest(
  child: ChildProcess,
  url: string,
  headers: Record<string, string>,
): Promise<number> {
  await round(url, headers);
  const costs: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const before = await cpuOf(child);
    const requests = await round(url, headers);
    costs.push(((await cpuOf(child)) - before) / requests);
  }
  return Math.min(...costs);
}

function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((told) => {
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('cpu' in message)) return;
      child.off('message', listen);
      told(Number(message.cpu));
    };
    child.on('message', listen);
    child.send('cpu');
  });
}

async function round(url: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const until = performance.now() + ROUND_MS;
  let requests = 0;
  const worker = async () => {
    while (performance.now() < until) {
      await fetchOnce(url, headers, agent);
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return requests;
}

function fetchOnce(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    get(url, { headers, agent }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on('end', done);
    }).on('error', failed);
  });
}

/** The page's bytes as they go over the line with these headers. */
export async function bytesOf(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((done, failed) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('end', () => done(Buffer.concat(chunks)));
    }).on('error', failed);
  });
}
