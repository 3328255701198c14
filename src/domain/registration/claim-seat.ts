import { and, eq, isNull } from 'drizzle-orm';
import { placeHolds, seatRequests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { requireRun, runStatus, takesRegistrations } from '#domain/learning/index.ts';
import { findHoldOf, findPlaceOf, seatsOf } from './find.ts';
import { stopWaiting } from './hold-place.ts';
import { HOLD_MINUTES, type Hold } from './place.ts';
import { refusals } from './refusals.ts';
import { requireOpenRequest, type SeatRequest, seatRequestState } from './seat-request.ts';

/** `personId` is whose mailbox the token was sent to; `keep: false` spends the button and lets the seat go, because they cannot use it. */
export type SeatToClaim = { readonly token: string; readonly personId: string; readonly keep: boolean };
export type ClaimedSeat = { readonly request: SeatRequest; readonly hold: Hold | null };

/**
 * Spends the button of a mail and gives its seat to this person as a hold of their own, with the usual time to pay; they wait no longer. Whatever else
 * this mailbox asked of the same run is spent with it, and counts as kept while any of it is. A seat that is not kept any more is taken again while one is free. `hold` is null when there is none to give, when they may register no longer, or have a place there. Throws `used` the second time, `gone` when
 * the button is too old.
 */
export function claimSeat(ctx: Ctx, { token, personId, keep }: SeatToClaim): ClaimedSeat {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const request = requireOpenRequest(tx, token);
    const kept = spend(tx, request);
    tx.journal({
      verb: 'registration.claim_seat',
      subject: ['seat_request', request.id],
      facts: { runId: request.runId, personId },
    });
    const hold = keep && request.wants === 'seat' ? holdFor(tx, request, personId, kept) : null;
    return { request, hold };
  });
}

/** Spends this request and, of a seat, every other that the mailbox has open for the run; answers whether a seat was kept by any of them. */
function spend(tx: Tx, request: SeatRequest): boolean {
  const same = and(eq(seatRequests.runId, request.runId), eq(seatRequests.email, request.email));
  const those = request.wants === 'seat' ? and(same, eq(seatRequests.wants, 'seat')) : eq(seatRequests.id, request.id);
  const unused = and(those, isNull(seatRequests.usedAt));
  const asked = tx.db.select().from(seatRequests).where(unused).all();
  tx.db.update(seatRequests).set({ usedAt: tx.now() }).where(unused).run();
  return asked.some((each) => seatRequestState(each, tx.now()) === 'open');
}

function holdFor(tx: Tx, { runId }: SeatRequest, personId: string, kept: boolean): Hold | null {
  if (findPlaceOf(tx, runId, personId)) return null;
  const before = findHoldOf(tx, runId, personId);
  if (before) return before;
  const run = requireRun(tx, runId);
  if (!takesRegistrations(runStatus(run, tx.now())) || !(kept || seatsOf(tx, runId).free > 0)) return null;
  const hold: Hold = {
    id: tx.newId('hol'),
    ...{ runId, personId, heldBy: personId },
    heldAt: tx.now(),
    lapsesAt: new Date(tx.now().getTime() + HOLD_MINUTES * 60_000),
    extendedAt: null,
  };
  tx.db.insert(placeHolds).values(hold).run();
  stopWaiting(tx, { runId, personId });
  tx.journal({ verb: 'registration.hold_place', subject: ['hold', hold.id], facts: { runId, personId } });
  return hold;
}
