import { lte } from 'drizzle-orm';
import { seatRequests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** Long enough for a late click to be told what became of the seat. */
export const REQUEST_DAYS = 7;

/** Erases names and addresses of who asked for a seat, some days after it fell back or became theirs. Safe to repeat. */
export function pruneSeatRequests(ctx: Ctx): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = new Date(tx.now().getTime() - REQUEST_DAYS * 86_400_000);
    tx.db.delete(seatRequests).where(lte(seatRequests.lapsesAt, before)).run();
  });
}
