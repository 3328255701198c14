import type { Ctx } from '#domain/context.ts';
import { lapseHolds, listRunsWaitedFor, offerPlace } from '#domain/registration/index.ts';

/** Ends the holds that are over, and offers every seat that is nobody's to who waits for it. */
export function freeSeats(contextNow: () => Ctx): void {
  lapseHolds(contextNow());
  for (const runId of listRunsWaitedFor(contextNow())) while (offerPlace(contextNow(), { runId }));
}
