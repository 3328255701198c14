import { placeHoldEnds } from '#db/schema/registration.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findHold, findHoldEnd } from './find.ts';
import { refusals } from './refusals.ts';

/** Lets a kept seat go. A hold that has ended before stays as it ended. */
export function releaseHold(ctx: Ctx, given: { holdId: string }): void {
  change(ctx, (tx) => {
    const hold = findHold(tx, given.holdId);
    const { actor } = tx;
    const mine = actor.kind === 'person' && (actor.id === hold?.personId || actor.id === hold?.heldBy);
    if (!hold || !(mine || actor.kind === 'system')) throw refusals.noHold();
    if (findHoldEnd(tx, hold.id)) return { value: undefined, entry: none };
    const outcome = hold.lapsesAt <= tx.now ? 'lapsed' : 'released';
    tx.db.insert(placeHoldEnds).values({ holdId: hold.id, outcome, at: tx.now }).run();
    return { value: undefined, entry: { verb: 'registration.releaseHold', subject: ['hold', hold.id], data: { outcome } } };
  });
}
