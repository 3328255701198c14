import { and, isNull, lte, or } from 'drizzle-orm';
import { courseInterests } from '#db/schema/registration.ts';
import { daysAfter } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { INTEREST_DAYS, UNCONFIRMED_DAYS } from './interest.ts';
import { refusals } from './refusals.ts';

/** Erases addresses after the time that was said when they were left. Safe to repeat. */
export function pruneInterests(ctx: Ctx): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = (days: number) => lte(courseInterests.askedAt, daysAfter(tx.now(), -days));
    const over = or(before(INTEREST_DAYS), and(isNull(courseInterests.confirmedAt), before(UNCONFIRMED_DAYS)));
    tx.db.delete(courseInterests).where(over).run();
  });
}
