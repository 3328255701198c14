import { eq } from 'drizzle-orm';
import { placeHolds, seatRequests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { requireRun, runStatus, takesRegistrations } from '#domain/learning/index.ts';
import { findHoldOf, findPlaceOf, seatsOf } from './find.ts';
import { HOLD_MINUTES, type Hold } from './place.ts';
import { refusals } from './refusals.ts';
import { findSeatRequest, type SeatRequest, seatRequestState } from './seat-request.ts';

/** `personId` is whose mailbox the token was sent to; `keep: false` spends the button and lets the seat go, because they cannot use it. */
export type SeatToClaim = { readonly token: string; readonly personId: string; readonly keep: boolean };
export type ClaimedSeat = { readonly request: SeatRequest; readonly hold: Hold | null };

/**
 * Spends the button of a mail and gives its seat to this person as a hold of their own, with the usual time to pay. A seat that is not kept any more is
 * taken again while one is free. `hold` is null when there is none to give, when they may register no longer, or have a place there. Throws `used` the second time, `gone` when
 * the button is too old.
 */
export function claimSeat(ctx: Ctx, { token, personId, keep }: SeatToClaim): ClaimedSeat {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const request = findSeatRequest(tx, token);
    const state = request ? seatRequestState(request, tx.now()) : 'gone';
    if (state === 'used') throw refusals.requestUsed();
    if (!request || state === 'gone') throw refusals.requestGone();
    tx.db.update(seatRequests).set({ usedAt: tx.now() }).where(eq(seatRequests.id, request.id)).run();
    tx.journal({
      verb: 'registration.claim_seat',
      subject: ['seat_request', request.id],
      facts: { runId: request.runId, personId },
    });
    const hold = keep && request.wants === 'seat' ? holdFor(tx, request, personId, state === 'open') : null;
    return { request, hold };
  });
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
  tx.journal({ verb: 'registration.hold_place', subject: ['hold', hold.id], facts: { runId, personId } });
  return hold;
}
