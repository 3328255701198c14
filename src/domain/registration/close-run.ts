import { and, eq, gt, isNull } from 'drizzle-orm';
import { placeHoldEnds, placeHolds, waitingList } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { refusals } from './refusals.ts';
import { releaseHold } from './release-hold.ts';

/**
 * Nobody waits any longer for a run that does not go on, and no seat of it is kept: who waited, was offered a seat or was about to pay is told once. What is paid after
 * all goes back by itself. With nobody there it does nothing.
 */
export function closeRun(ctx: Ctx, runId: string): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    for (const personId of new Set([...letWaitingGo(tx, runId), ...letHoldsGo(tx, runId)]))
      tx.mail({ kind: 'registration.waiting_ended', runId, personId });
  });
}

function letWaitingGo(tx: Tx, runId: string): string[] {
  const waits = and(eq(waitingList.runId, runId), isNull(waitingList.leftAt));
  const left = tx.db.update(waitingList).set({ leftAt: tx.now() }).where(waits).returning().all();
  for (const { personId } of left)
    tx.journal({ verb: 'registration.leave_waiting_list', subject: ['run', runId], facts: { personId } });
  return left.map(({ personId }) => personId);
}

function letHoldsGo(tx: Tx, runId: string): string[] {
  const holds = tx.db
    .select({ id: placeHolds.id, personId: placeHolds.personId })
    .from(placeHolds)
    .leftJoin(placeHoldEnds, eq(placeHoldEnds.holdId, placeHolds.id))
    .where(and(eq(placeHolds.runId, runId), gt(placeHolds.lapsesAt, tx.now()), isNull(placeHoldEnds.holdId)))
    .all();
  for (const { id } of holds) releaseHold(tx, { holdId: id });
  return holds.map(({ personId }) => personId);
}
