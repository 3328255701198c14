import { placeHoldEnds } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findHold, findHoldEnd } from './find.ts';
import { refusals } from './refusals.ts';

/** Lets a kept seat go. A hold that has ended before stays as it ended. */
export function releaseHold(ctx: Ctx, input: { holdId: string }): void {
  change(ctx, (tx) => {
    const hold = findHold(tx, input.holdId);
    const { actor } = tx;
    const mine = actor.kind === 'person' && (actor.id === hold?.personId || actor.id === hold?.heldBy);
    if (!hold || !(mine || actor.kind === 'system')) throw refusals.noHold();
    if (findHoldEnd(tx, hold.id)) return;
    const outcome = hold.lapsesAt <= tx.now() ? 'lapsed' : 'released';
    tx.db.insert(placeHoldEnds).values({ holdId: hold.id, outcome, at: tx.now() }).run();
    tx.journal({ verb: 'registration.release_hold', subject: ['hold', hold.id], facts: { outcome } });
  });
}
