import type { Ctx } from '#domain/context.ts';
import { lapseHolds, listRunsWaitedFor, offerPlace } from '#domain/registration/index.ts';
import { takePortion } from '#src/workflows/portion.ts';
import { settleAll } from '#src/workflows/settle-all.ts';

/** Runs in one turn; the next goes on from there. */
const AT_ONCE = 50;

/** Ends holds that are over, and offers every seat that is nobody's to who waits for it, of some runs at a time. */
export async function freeSeats(ctx: Ctx): Promise<void> {
  lapseHolds(ctx);
  const runs = takePortion(ctx, 'waited-for', AT_ONCE, (page) => listRunsWaitedFor(ctx, page));
  await settleAll(runs, ({ id }) => {
    while (offerPlace(ctx, { runId: id }));
  });
}
