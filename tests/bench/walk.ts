import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import Libsql from 'libsql';
import { signInAs } from '#tests/support/login.ts';
import { VISITORS, type Visit, type Visitor, visitsOf } from './visits.ts';

/** A start checks all of the data; on a busy machine that takes its time, which is not what is measured here. */
const UP_WITHIN_TENTHS = 9_000;
const WATCH = `--import ${resolve('tests/bench/watch-server.mjs')}`;

/** What a watched server says of one request; CPU in microseconds, steps as the database counts them and 0 where they are not counted. */
export type Watched = {
  readonly path: string;
  readonly status: number;
  readonly cpuUs: number;
  readonly statements: readonly { readonly sql: string; readonly rows: number; readonly steps: number }[];
};
export type WatchedServer = {
  readonly url: string;
  readonly visits: readonly Visit[];
  /** Opens a page once, uncompressed. */
  visit(visit: Visit): Promise<{ watched: Watched; bytes: number }>;
  /** What the process holds, in bytes; `rss` is all of it. */
  memory(): Promise<NodeJS.MemoryUsage>;
  stop(): Promise<void>;
};

/** Starts the built product on this data, watched, and signs everybody in. `countSteps` makes each question slower by counting what it costs the database. */
export async function startWatched(port: number, dataDir: string, countSteps = false): Promise<WatchedServer> {
  const child = spawn('node', ['src/server/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      LIMITS: JSON.stringify({ check_per_address: { most: 1_000_000 } }),
      PORT: String(port),
      DATA_DIR: dataDir,
      NODE_OPTIONS: WATCH,
      COUNT_STEPS: countSteps ? '1' : '0',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://localhost:${port}`;
  await up(child, `${url}/health`);
  const cookies = new Map<Visitor, string>();
  for (const [role, email] of Object.entries(VISITORS) as [Visitor, string | null][])
    cookies.set(role, email ? await signInAs(url, email) : '');
  return {
    url,
    visits: readVisits(join(dataDir, 'klimroute.db')),
    visit: async ({ path, role }) => {
      const answer = await fetch(url + path, {
        headers: { cookie: cookies.get(role) ?? '', 'accept-encoding': 'identity' },
        redirect: 'manual',
      });
      const bytes = (await answer.arrayBuffer()).byteLength;
      const { requests } = await asked<{ requests: Watched[] }>(child, 'requests');
      const watched = requests.findLast((request) => request.path === path);
      if (!watched) throw new Error(`${path} was not seen by the server`);
      return { watched, bytes };
    },
    memory: async () => (await asked<{ memory: NodeJS.MemoryUsage }>(child, 'memory')).memory,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function readVisits(file: string): Visit[] {
  const db = new Libsql(file);
  const rows = <Row>(sql: string, ...values: string[]) => db.prepare(sql).all(...values) as Row[];
  const who = new Map<Visitor, string>();
  for (const [role, email] of Object.entries(VISITORS) as [Visitor, string | null][])
    who.set(role, email ? (rows<{ id: string }>('SELECT id FROM people WHERE email = ?', email)[0]?.id ?? '') : '');
  const visits = visitsOf(rows, who);
  db.close();
  return visits;
}

function asked<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  return new Promise((answered) => {
    child.once('message', (answer) => answered(answer as Answer));
    child.send(question);
  });
}

async function up(child: ChildProcess, url: string): Promise<void> {
  for (let i = 0; i < UP_WITHIN_TENTHS; i += 1) {
    if (child.exitCode !== null) throw new Error('The server stopped while starting');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`${url} did not come up`);
}
