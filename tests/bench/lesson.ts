import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededData } from '#tests/support/e2e-server.ts';
import { signIn } from '#tests/support/login.ts';
import { BARE_PORT, BENCH_PORT } from '#tests/support/ports.ts';
import { bytesOf, cpuPerRequest, spawnMeasured } from './measure.ts';

const PORT = BENCH_PORT;
const GOALS = { lesson: 0.025, catalogue: 0.05 };

type Measured = { name: string; path: string; cookie: boolean };
const PAGES: readonly Measured[] = [
  { name: 'catalogue signed in', path: '/trainingen', cookie: true },
  { name: 'lesson', path: '/leren/coach-van-het-alledaagse/cva-twinkel', cookie: true },
  { name: 'catalogue', path: '/trainingen', cookie: false },
];

/**
 * `npm run bench -- lesson`: server CPU per request of a bare node:http server that sends the same bytes, divided by ours. Both run here,
 * one after the other, so the ratio does not hang on the machine. "catalogue" is what a visitor gets, from the page cache; "catalogue signed in" is made anew.
 */
export async function benchLesson(): Promise<boolean> {
  const dataDir = await seededData(PORT);
  const ours = spawnMeasured('src/server/main.ts', {
    PORT: String(PORT),
    DATA_DIR: dataDir,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
  });
  try {
    await up(`http://localhost:${PORT}/health`);
    const cookie = await signIn(`http://localhost:${PORT}`, 'learner');
    const ratios = new Map<string, number>();
    for (const page of PAGES) ratios.set(page.name, await ratioOf(page, ours, cookie));
    for (const [name, ratio] of ratios) console.log(`${name} ratio ${ratio.toFixed(3)}`);
    return (ratios.get('lesson') ?? 0) >= GOALS.lesson && (ratios.get('catalogue') ?? 0) >= GOALS.catalogue;
  } finally {
    ours.kill('SIGTERM');
    await new Promise((ended) => ours.once('exit', ended));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ratioOf(page: Measured, ours: Parameters<typeof cpuPerRequest>[0], cookie: string): Promise<number> {
  const headers: Record<string, string> = { 'accept-encoding': 'br, gzip', ...(page.cookie ? { cookie } : {}) };
  const url = `http://localhost:${PORT}${page.path}`;
  const body = await bytesOf(url, headers);
  const oursUs = await cpuPerRequest(ours, url, headers);
  const bareUs = await bareCost(body);
  console.log(
    `  ${page.name}: ${body.length} bytes, ours ${oursUs.toFixed(0)} µs, bare ${bareUs.toFixed(0)} µs of CPU per request`,
  );
  return bareUs / oursUs;
}

async function bareCost(body: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-bare-'));
  const file = join(folder, 'body');
  writeFileSync(file, body);
  const bare = spawnMeasured('tests/bench/bare.mjs', { PORT: String(BARE_PORT), BODY_FILE: file });
  try {
    await new Promise((listening) => bare.once('message', listening));
    return await cpuPerRequest(bare, `http://localhost:${BARE_PORT}/`, {});
  } finally {
    bare.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function up(url: string): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`${url} did not come up`);
}
