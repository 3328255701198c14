import { and, eq, isNull } from 'drizzle-orm';
import { waitingList } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** Takes whoever asks off the waiting list. Not being on it is no fault. */
export function leaveWaitingList(ctx: Ctx, input: { runId: string }): void {
  change(ctx, (tx) => {
    const { actor } = tx;
    if (actor.kind !== 'person') throw refusals.signIn();
    const waits = and(
      eq(waitingList.runId, input.runId),
      eq(waitingList.personId, actor.id),
      isNull(waitingList.leftAt),
    );
    const left = tx.db.update(waitingList).set({ leftAt: tx.now() }).where(waits).returning().all();
    if (left.length === 0) return;
    tx.journal({
      verb: 'registration.leave_waiting_list',
      subject: ['run', input.runId],
      facts: { personId: actor.id },
    });
  });
}
