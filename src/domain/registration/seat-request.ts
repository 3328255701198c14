import { eq } from 'drizzle-orm';
import { seatRequests } from '#db/schema/registration.ts';
import type { Ctx } from '#domain/context.ts';
import { hashOfToken, signatureOf } from '#domain/token.ts';
import { refusals } from './refusals.ts';

/** A seat, or a number on the waiting list, that somebody asked for by name and address. */
export type SeatRequest = typeof seatRequests.$inferSelect;

/** How long the button in the mail works; the seat itself is kept as long as any hold. */
export const REQUEST_MINUTES = 30;

/** `open`: the seat is kept · `lapsed`: it is not kept any more, the button still works · `used` · `gone`: the button is too old. */
export type SeatRequestState = 'open' | 'lapsed' | 'used' | 'gone';

export function seatRequestState(request: SeatRequest, now: Date): SeatRequestState {
  if (request.usedAt) return 'used';
  if (now.getTime() >= request.askedAt.getTime() + REQUEST_MINUTES * 60_000) return 'gone';
  return now < request.lapsesAt ? 'open' : 'lapsed';
}

/** What this token was mailed for; null when it was for nothing, or is erased. Whoever holds the token reads the mailbox. */
export function findSeatRequest(ctx: Ctx, token: string): SeatRequest | null {
  return (
    ctx.db
      .select()
      .from(seatRequests)
      .where(eq(seatRequests.tokenHash, hashOfToken(token)))
      .get() ?? null
  );
}

/** The same, as long as its button works. Throws `used` and `gone`. */
export function requireOpenRequest(ctx: Ctx, token: string): SeatRequest {
  const request = findSeatRequest(ctx, token);
  const state = request ? seatRequestState(request, ctx.now()) : 'gone';
  if (state === 'used') throw refusals.requestUsed();
  if (!request || state === 'gone') throw refusals.requestGone();
  return request;
}

/** Made again from the id with the secret of this installation, so that neither the database nor the outbox holds it. */
export function tokenOfRequest(ctx: Ctx, requestId: string): string {
  return signatureOf(ctx.settings, 'seat-request', requestId);
}
