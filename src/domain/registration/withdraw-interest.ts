import { eq } from 'drizzle-orm';
import { courseInterests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findInterest } from './interest.ts';
import { refusals } from './refusals.ts';

/** Takes the address off the list and erases it. Refused, kindly, to who is not on it any more. */
export function withdrawInterest(ctx: Ctx, token: string): void {
  change(ctx, (tx) => {
    const interest = findInterest(tx, token);
    if (!interest) throw refusals.interestGone();
    tx.db.delete(courseInterests).where(eq(courseInterests.id, interest.id)).run();
  });
}
