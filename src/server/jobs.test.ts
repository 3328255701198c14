import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type App, buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { openLog } from '#src/http/log.ts';
import type { Job } from '#src/workflows/job.ts';
import { startJobs } from './jobs.ts';

const HOUR_S = 3600;
const commit = (ctx: Ctx) => change(ctx, () => {});
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let folder: string;
let app: App;
let stop: () => Promise<void> = async () => {};
const runs: Record<string, number> = {};

/** A job with an hour between its turns, which counts them; `does` is what it does then. */
const hourly = (name: string, wokenBy: Job['wokenBy'], does: (ctx: Ctx) => void = () => {}): Job => ({
  name,
  everySeconds: HOUR_S,
  wokenBy,
  run: (ctx) => {
    runs[name] = (runs[name] ?? 0) + 1;
    does(ctx);
  },
});
async function start(...jobs: Job[]): Promise<void> {
  ({ stop } = startJobs(app, openLog('silent'), jobs));
  await wait(0);
  for (const name of Object.keys(runs)) delete runs[name];
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'klimroute-jobs-'));
  app = buildApp(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  migrate(app.open);
});
afterEach(async () => {
  await stop();
  vi.useRealTimers();
  app.close();
  rmSync(folder, { recursive: true, force: true });
  for (const name of Object.keys(runs)) delete runs[name];
});

describe('the jobs', () => {
  test('look within a second when the clock was moved, whatever their turn, but for what only watches', async () => {
    await start(hourly('seats', 'action'), hourly('prune', undefined), hourly('check', 'nothing'));
    app.wake();
    await wait(1_000);
    expect(runs).toEqual({ seats: 1, prune: 1 });
  });

  test('that live from actions look soon after one, once for many', async () => {
    await start(hourly('seats', 'action'), hourly('prune', undefined));
    for (let action = 0; action < 20; action += 1) commit(app.contextFor({ kind: 'visitor' }));
    await wait(2_000);
    expect(runs).toEqual({ seats: 1 });
    commit(app.contextFor({ kind: 'visitor' }));
    await wait(2_000);
    expect(runs).toEqual({ seats: 2 });
  });

  test('a steady stream of actions puts no job off', async () => {
    await start(hourly('seats', 'action'));
    for (let tick = 0; tick < 30; tick += 1) {
      commit(app.contextFor({ kind: 'visitor' }));
      await wait(100);
    }
    expect(runs.seats).toBeGreaterThanOrEqual(2);
    expect(runs.seats).toBeLessThanOrEqual(4);
  });

  test('find the work that another made in the same move of the clock', async () => {
    let lapsed = false;
    let offered = false;
    const offer = hourly('offer', 'action', () => {
      if (lapsed) offered = true;
    });
    const lapse = hourly('lapse', undefined, (ctx) => {
      lapsed = true;
      commit(ctx);
    });
    await start(offer, lapse);
    lapsed = false;
    offered = false;
    app.wake();
    await wait(2_000);
    expect(offered).toBe(true);
  });

  test('do not keep one another, or themselves, awake', async () => {
    await start(hourly('one', 'action', commit), hourly('two', 'action', commit));
    app.wake();
    commit(app.contextFor({ kind: 'visitor' }));
    await wait(60_000);
    expect(runs.one).toBeLessThanOrEqual(6);
    const before = { ...runs };
    await wait(10 * 60_000);
    expect(runs).toEqual(before);
  });

  test('that fail come again, and none runs after the end', async () => {
    const failing = hourly('failing', 'action', () => {
      throw new Error('x');
    });
    await start(failing);
    app.wake();
    await wait(1_000);
    expect(runs.failing).toBe(1);
    await stop();
    app.wake();
    await wait(2 * HOUR_S * 1000);
    expect(runs.failing).toBe(1);
  });
});
