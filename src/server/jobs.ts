import type { App } from '#src/app.ts';
import { describeError, type Log } from '#src/http/log.ts';
import type { Job } from '#src/workflows/job.ts';
import { jobs } from '#src/workflows/jobs.ts';
import { deliverLane, type OutboxRow } from '#src/workflows/outbox/deliver.ts';
import { lanes } from '#src/workflows/outbox/lanes.ts';
import { repeat } from './repeat.ts';

const OUTBOX_EVERY_SECONDS = 1;
/** How soon a job looks after what woke it: many actions come together, a moved clock is watched by somebody. */
const AFTER_MS = { action: 1_000, clock: 250 } as const;
/** After a waking the commits of the jobs wake them again this often at most: one's work makes another's, and none may run for ever. */
const ROUNDS = { action: 1, clock: 4 } as const;

/** How long what is under way may take after the signal to stop. */
const STOP_PATIENCE_MS = 10_000;

/** Runs the lanes of the outbox and the jobs in this one process, each after itself, until `stop`. An action or a moved clock does not wait for their turn. */
export function startJobs(app: App, log: Log, all: readonly Job[] = jobs): { stop(): Promise<void> } {
  const report = (row: OutboxRow, error: unknown) =>
    log.warn(
      { message: row.id, kind: row.kind, attempts: row.attempts, error: describeError(error) },
      'message not delivered',
    );
  const system = (job: string) => app.contextFor({ kind: 'system', job });
  let stopping = false;
  const outbox = lanes.map<Job>((lane) => ({
    name: `outbox.${lane.name}`,
    everySeconds: OUTBOX_EVERY_SECONDS,
    run: async () => {
      await deliverLane(lane, system('outbox'), report, () => stopping);
    },
  }));
  const runners = [...outbox, ...all].map((job) => ({
    wokenBy: job.wokenBy ?? 'clock',
    ...repeat(job.name, job.everySeconds * 1000, log, async () => job.run(system(job.name))),
  }));

  let last: keyof typeof ROUNDS = 'action';
  let rounds = 0;
  const wake = () => {
    for (const runner of runners)
      if (runner.wokenBy === 'action' || runner.wokenBy === last) runner.wake(AFTER_MS[last]);
  };
  app.onCommit((cause) => {
    if (cause === 'job') {
      if (rounds === 0) return;
      rounds -= 1;
    } else if (cause === 'clock' || rounds === 0 || last === 'action') {
      last = cause;
      rounds = ROUNDS[cause];
    }
    wake();
  });
  return {
    stop: async () => {
      stopping = true;
      // What is under way may finish, but a system outside that hangs does not hold up the end: it is tried again after the next start.
      await atMost(STOP_PATIENCE_MS, Promise.all(runners.map((runner) => runner.stop())));
    },
  };
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((end) => {
    timer = setTimeout(end, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
