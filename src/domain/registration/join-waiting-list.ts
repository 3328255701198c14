import { waitingList } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findRun } from '#domain/learning/index.ts';
import { findHoldOf, findPlaceOf, findWaitingNumber, seatsOf } from './find.ts';
import { requireRegistrable } from './policy.ts';
import { refusals } from './refusals.ts';

/** Puts whoever asks on the waiting list of a full run; returns their number, 1 being next. Asked twice, they keep the number they had. */
export function joinWaitingList(ctx: Ctx, input: { runId: string }): number {
  return change(ctx, (tx) => {
    const { actor } = tx;
    if (actor.kind !== 'person') throw refusals.signIn();
    if (!actor.emailConfirmed) throw refusals.confirmEmail();
    const run = findRun(tx, input.runId);
    if (!run) throw refusals.noRun();
    const before = findWaitingNumber(tx, run.id, actor.id);
    if (before !== null) return before;
    requireRegistrable(run, tx.now());
    if (findPlaceOf(tx, run.id, actor.id)) throw refusals.hasPlace();
    if (findHoldOf(tx, run.id, actor.id)) throw refusals.hasHold();
    const seats = seatsOf(tx, run.id);
    if (seats.free > 0) throw refusals.notFull();
    tx.db.insert(waitingList).values({ runId: run.id, personId: actor.id, joinedAt: tx.now() }).run();
    tx.journal({ verb: 'registration.join_waiting_list', subject: ['run', run.id], facts: { personId: actor.id } });
    tx.mail({
      kind: 'registration.waiting_joined',
      runId: run.id,
      personId: actor.id,
      joinedAt: tx.now().getTime(),
    });
    return seats.waiting + 1;
  });
}
