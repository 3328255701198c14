import { receiveEvent, recordSweep, sweptUntil } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';

/** Events may be told late and out of order, and two clocks differ: we listen back this far behind our last sweep. */
const LISTEN_BACK_MS = 15 * 60_000;
/** The provider remembers no longer. */
const LONGEST_BACK_MS = 30 * 24 * 3_600_000;
/** How far our last sweep may lie behind before a sweep that found nothing is worth writing down. */
const WRITE_DOWN_AFTER_MS = 5 * 60_000;

/**
 * Fetches what the provider noted since our own last sweep and we did not hear: a delivery that was lost repairs itself, whatever was heard since.
 * Returns how many were new.
 */
export async function sweepEvents(ctx: Ctx): Promise<number> {
  const swept = sweptUntil(ctx);
  // Taken before the provider is asked: what is noted meanwhile belongs to the next sweep.
  const sweptAt = ctx.now();
  if (!swept) return 0;
  const since = new Date(Math.max(swept.getTime() - LISTEN_BACK_MS, sweptAt.getTime() - LONGEST_BACK_MS));
  const events = await ctx.outside.payments.eventsSince(since);
  const found = events.filter(
    (event) => event.live === ctx.outside.payments.live && receiveEvent(ctx, event) === 'new',
  ).length;
  if (sweptAt.getTime() - swept.getTime() >= WRITE_DOWN_AFTER_MS) recordSweep(ctx, { sweptAt });
  return found;
}
