import { and, eq, gt, isNull } from 'drizzle-orm';
import { seatRequests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { countAttempt, readMailbox } from '#domain/identity/index.ts';
import { findRun } from '#domain/learning/index.ts';
import type { Refusal } from '#domain/refusal.ts';
import { hashOfToken } from '#domain/token.ts';
import { seatsOf } from './find.ts';
import { HOLD_MINUTES } from './place.ts';
import { requireRegistrable } from './policy.ts';
import { refusals } from './refusals.ts';
import { type SeatRequest, tokenOfRequest } from './seat-request.ts';

export type AskedSeat = {
  readonly runId: string;
  readonly wants: SeatRequest['wants'];
  readonly name: string;
  readonly email: string;
  /** The client's address, for the limit. */
  readonly address: string;
  /** The course asks something first, and whether it was declared; null where everybody may begin. */
  readonly entryDeclared: boolean | null;
};

const MINUTE_MS = 60_000;

/**
 * Keeps a seat for who has no session, and sends the mail whose button makes it theirs; or asks for a number on the waiting list in the same way. Whether the
 * address has an account is not looked at here, so nobody learns it. Asked again while it is kept it is the same seat, mailed once more; what is answered
 * is what somebody new would hear, so that a run that is full does not tell who asked for its last seat. Refused: no name or address, too often from one
 * mailbox or network, full, closed. Whoever calls this has seen that the terms of an account were agreed to.
 */
export function askSeat(ctx: Ctx, asked: AskedSeat): SeatRequest {
  const { name, email } = readMailbox(asked);
  if (asked.entryDeclared === false) throw refusals.entryNeeded();
  countAttempt(ctx, 'reserve_per_address', asked.address);
  countAttempt(ctx, 'reserve_per_account', email);
  const answer = change(ctx, (tx) => {
    const no = refusalTo(tx, asked);
    const before = findOpen(tx, { ...asked, email });
    if (no && !before) throw no;
    const request = before ?? keep(tx, { ...asked, name, email });
    tx.mail({ kind: 'registration.confirm_seat', requestId: request.id, askId: tx.newId('ask') });
    return { request, no };
  });
  if (answer.no) throw answer.no;
  return answer.request;
}

/** Why somebody new would get nothing here; null when they would. */
function refusalTo(tx: Tx, { runId, wants }: AskedSeat): Refusal | null {
  const run = findRun(tx, runId);
  if (!run) throw refusals.noRun();
  requireRegistrable(run, tx.now());
  const { free } = seatsOf(tx, runId);
  if (wants === 'seat' && free === 0) return refusals.full();
  return wants === 'waiting' && free > 0 ? refusals.notFull() : null;
}

function findOpen(tx: Tx, { runId, email, wants }: AskedSeat): SeatRequest | null {
  const open = and(
    eq(seatRequests.runId, runId),
    eq(seatRequests.email, email),
    eq(seatRequests.wants, wants),
    isNull(seatRequests.usedAt),
    gt(seatRequests.lapsesAt, tx.now()),
  );
  return tx.db.select().from(seatRequests).where(open).get() ?? null;
}

function keep(tx: Tx, asked: AskedSeat): SeatRequest {
  const { runId, wants, name, email } = asked;
  const id = tx.newId('ask');
  const request: SeatRequest = {
    ...{ id, runId, wants, name, email },
    entryDeclared: asked.entryDeclared ?? false,
    tokenHash: hashOfToken(tokenOfRequest(tx, id)),
    askedAt: tx.now(),
    lapsesAt: new Date(tx.now().getTime() + HOLD_MINUTES * MINUTE_MS),
    usedAt: null,
  };
  tx.db.insert(seatRequests).values(request).run();
  tx.journal({ verb: 'registration.ask_seat', subject: ['seat_request', id], facts: { runId, wants } });
  return request;
}
