import { eq } from 'drizzle-orm';
import { placeHolds } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireRun, runStatus } from '#domain/learning/index.ts';
import { findCountingHold } from './find.ts';
import { refusals } from './refusals.ts';

/** Keeps a seat longer, because its buyer is paying now. `gone` when it does not count any more (it may be somebody else's by now), or the run is cancelled. */
export function extendHold(ctx: Ctx, input: { holdId: string; until: Date }): 'kept' | 'gone' {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const hold = findCountingHold(tx, input.holdId);
    if (!hold || runStatus(requireRun(tx, hold.runId), tx.now()) === 'cancelled') return 'gone';
    if (hold.lapsesAt >= input.until) return 'kept';
    tx.db
      .update(placeHolds)
      .set({ lapsesAt: input.until, extendedAt: tx.now() })
      .where(eq(placeHolds.id, hold.id))
      .run();
    tx.journal({
      verb: 'registration.extend_hold',
      subject: ['hold', hold.id],
      facts: { until: input.until.toISOString() },
    });
    return 'kept';
  });
}
