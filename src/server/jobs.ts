import type { App } from '#src/app.ts';
import { jobs } from '#src/processes/jobs.ts';
import { deliverOutbox } from '#src/processes/outbox/deliver.ts';
import { describeError, type Log } from './log.ts';

const OUTBOX_EVERY_MS = 1_000;

/** Runs the outbox and the jobs in this one process, each after itself, until `stop`; a waking (commit, moved clock) does not wait for the turn. */
export function startJobs(app: App, log: Log): { stop(): Promise<void> } {
  const system = (job: string) => () => app.contextFor({ kind: 'system', job });
  const runners = [
    repeat('outbox', OUTBOX_EVERY_MS, log, async () => {
      await deliverOutbox(system('outbox'), (row, error) =>
        log.warn({ message: row.id, kind: row.kind, attempts: row.attempts, error: describeError(error) }, 'message not delivered'),
      );
    }),
    ...jobs.map((job) => repeat(job.name, job.everySeconds * 1000, log, async () => job.run(system(job.name)))),
  ];
  return {
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

function repeat(name: string, everyMs: number, log: Log, run: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = run()
      .catch((error) => log.error({ job: name, error: describeError(error) }, 'job failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(turn, everyMs);
      });
  };
  turn();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
