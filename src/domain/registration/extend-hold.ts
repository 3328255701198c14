import { eq } from 'drizzle-orm';
import { placeHolds } from '#db/schema/registration.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findCountingHold } from './find.ts';
import { refusals } from './refusals.ts';

/** Keeps a seat longer, because its buyer is paying now. `gone` when it does not count any more: it may be somebody else's by now. */
export function extendHold(ctx: Ctx, given: { holdId: string; until: Date }): 'kept' | 'gone' {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const hold = findCountingHold(tx, given.holdId);
    if (!hold) return { value: 'gone', entry: none };
    if (hold.lapsesAt >= given.until) return { value: 'kept', entry: none };
    tx.db.update(placeHolds).set({ lapsesAt: given.until, extendedAt: tx.now }).where(eq(placeHolds.id, hold.id)).run();
    return { value: 'kept', entry: { verb: 'registration.extendHold', subject: ['hold', hold.id], data: { until: given.until.toISOString() } } };
  });
}
