import { describeError, type Log } from '#src/http/log.ts';

/** Something that runs again and again, each time after itself. */
export type Repeated = { wake(afterMs: number): void; stop(): Promise<void> };

/**
 * Runs at once, then every `everyMs` after it was done. `wake` brings the next run nearer, never puts it off; when it comes during a run, one
 * more run follows. A run that fails is logged and does not end the row.
 */
export function repeat(name: string, everyMs: number, log: Log, run: () => Promise<void>): Repeated {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  /** How soon a wake wants the next run; null when none came since the last one began. */
  let woken: number | null = null;
  const turn = () => {
    busy = true;
    woken = null;
    running = run()
      .catch((error) => log.error({ job: name, error: describeError(error) }, 'job failed'))
      .then(() => {
        busy = false;
        if (!stopped) timer = setTimeout(turn, woken ?? everyMs);
      });
  };
  turn();
  return {
    wake: (afterMs) => {
      if (stopped || woken !== null || afterMs >= everyMs) return;
      woken = afterMs;
      if (busy) return;
      clearTimeout(timer);
      timer = setTimeout(turn, afterMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
