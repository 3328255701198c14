import { spawn } from 'node:child_process';

/** The median CPU time of every job on this data, in microseconds; nothing else runs on it meanwhile. */
export async function jobCosts(dataDir: string): Promise<ReadonlyMap<string, number>> {
  const child = spawn('node', ['tests/bench/run-jobs.mjs'], {
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
