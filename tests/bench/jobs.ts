import { spawn } from 'node:child_process';
import { jobs } from '#src/workflows/jobs.ts';

/** The median CPU time of every job on this data that `wanted` lets through, in microseconds; nothing else runs on it meanwhile. */
export async function jobCosts(
  dataDir: string,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const names = jobs.map((job) => job.name).filter(wanted);
  if (names.length === 0) return new Map();
  const child = spawn('node', ['tests/bench/run-jobs.mjs', ...names], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((done, failed) => {
    child.once('message', (message) =>
      done(new Map(Object.entries((message as { costs: Record<string, number> }).costs))),
    );
    child.once('exit', (code) => failed(new Error(`the jobs ended with ${code}`)));
  });
}
