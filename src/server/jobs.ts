import type { App } from '#src/app.ts';
import { type Job, jobs } from '#src/processes/jobs.ts';
import { deliverOutbox } from '#src/processes/outbox/deliver.ts';
import { describeError, type Log } from './log.ts';
import { repeat } from './repeat.ts';

const OUTBOX_EVERY_SECONDS = 1;
/** How soon a job looks after what woke it: many deeds come together, a moved clock is watched by somebody. */
const AFTER_MS = { deed: 1_000, clock: 250 } as const;
/** After a waking the commits of the jobs wake them again this often at most: one's work makes another's, and none may run for ever. */
const ROUNDS = { deed: 1, clock: 4 } as const;

/** Runs the outbox and the jobs in this one process, each after itself, until `stop`. A deed or a moved clock does not wait for their turn. */
export function startJobs(app: App, log: Log, all: readonly Job[] = jobs): { stop(): Promise<void> } {
  const system = (job: string) => () => app.contextFor({ kind: 'system', job });
  const outbox: Job = {
    name: 'outbox',
    everySeconds: OUTBOX_EVERY_SECONDS,
    run: async () => {
      await deliverOutbox(system('outbox'), (row, error) =>
        log.warn({ message: row.id, kind: row.kind, attempts: row.attempts, error: describeError(error) }, 'message not delivered'),
      );
    },
  };
  const runners = [outbox, ...all].map((job) => ({
    wokenBy: job.wokenBy ?? 'clock',
    ...repeat(job.name, job.everySeconds * 1000, log, async () => job.run(system(job.name))),
  }));

  let last: keyof typeof ROUNDS = 'deed';
  let rounds = 0;
  const wake = () => {
    for (const runner of runners) if (runner.wokenBy === 'deed' || runner.wokenBy === last) runner.wake(AFTER_MS[last]);
  };
  app.onCommit((cause) => {
    if (cause === 'job') {
      if (rounds === 0) return;
      rounds -= 1;
    } else if (cause === 'clock' || rounds === 0 || last === 'deed') {
      last = cause;
      rounds = ROUNDS[cause];
    }
    wake();
  });
  return {
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}
