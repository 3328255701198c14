import type { Ctx } from '#domain/context.ts';
import { pruneIdentity } from '#domain/identity/index.ts';
import { warnUncarried } from '#domain/licensing/index.ts';
import { fillOpenSeats } from '#src/processes/fill-open-seats.ts';
import { paymentJobs } from './payment-jobs.ts';

/**
 * What happens by itself. Every job is safe to repeat and looks only at what is due. Beside its turn it looks when a demo's clock was moved;
 * with `wokenBy: 'deed'` also soon after something was done, and with `'nothing'` at its turn only.
 */
export type Job = {
  readonly name: string;
  readonly everySeconds: number;
  readonly wokenBy?: 'deed' | 'clock' | 'nothing';
  run(contextNow: () => Ctx): void | Promise<void>;
};

export const jobs: readonly Job[] = [
  { name: 'identity.prune', everySeconds: 600, run: (contextNow) => pruneIdentity(contextNow()) },
  { name: 'assessment.seats', everySeconds: 300, wokenBy: 'deed', run: (contextNow) => fillOpenSeats(contextNow()) },
  ...paymentJobs,
  { name: 'licensing.warn', everySeconds: 900, wokenBy: 'deed', run: (contextNow) => warnUncarried(contextNow()) },
];
