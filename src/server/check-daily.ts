import { Worker } from 'node:worker_threads';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import type { Log } from '#src/http/log.ts';
import type { DataCheck } from '#src/workflows/check-data.ts';
import { type Repeated, repeat } from './repeat.ts';

type Found = Omit<DataCheck, 'at'>;

const LOOK_EVERY_MS = 10 * 60_000;
const DAY_MS = 24 * 3600_000;

/** Checks all of the data once a day, beside the requests: in a thread of its own, which may read the same file because it is the same process. */
export function checkDaily(app: App, log: Log): Repeated {
  // By the time that really passed, which a demo's clock does not move; the start has just checked.
  let checkedAt = performance.now();
  return repeat('data.check', LOOK_EVERY_MS, log, async () => {
    if (performance.now() - checkedAt < DAY_MS) return;
    checkedAt = performance.now();
    noteCheck(app, log, await checkBeside(dataPaths(app.config.dataDir).database));
  });
}

/**
 * Keeps what a check found where `/health` and the administrator see it. From a damaged file nothing more is written: what is there can be read,
 * and every write would bury it deeper. Books that do not balance stop nothing, since somebody must look into them here.
 */
export function noteCheck(app: Pick<App, 'checked' | 'open' | 'clock'>, log: Pick<Log, 'error'>, check: Found): void {
  app.checked.last = { ...check, at: app.clock.now() };
  if (check.damage.length > 0) {
    app.open.exec('PRAGMA query_only = ON');
    log.error(
      { damage: check.damage.length, first: check.damage[0] },
      'the database is damaged: nothing is written any more, put a backup back',
    );
  }
  if (check.ledger.length > 0) log.error({ faults: check.ledger }, 'the ledger does not add up');
}

/** The whole check of a file that this process has open. */
export function checkBeside(file: string): Promise<Found> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: file });
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', (code) => failed(new Error(`the check ended with ${code}`)));
  });
}
