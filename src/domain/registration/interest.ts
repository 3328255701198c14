import { eq, sql } from 'drizzle-orm';
import { courseInterests } from '#db/schema/registration.ts';
import { daysAfter } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { foldWords } from '#domain/fold.ts';
import { hashOfToken, signatureOf } from '#domain/token.ts';

/** That somebody wants to hear when a course is planned, in a place or anywhere. */
export type Interest = typeof courseInterests.$inferSelect;

/** How long an address is kept, counted from the day on which it was left; said on the form and in the mails. */
export const INTEREST_DAYS = 365;
/** How long one waits that nobody confirmed. */
export const UNCONFIRMED_DAYS = 7;

export function erasedAt({ askedAt }: Pick<Interest, 'askedAt'>): Date {
  return daysAfter(askedAt, INTEREST_DAYS);
}

/** What a place is compared by: `’s-Hertogenbosch` and `s hertogenbosch` are one. */
export function cityKeyOf(city: string): string {
  return foldWords(city);
}

/** The interest that this token was mailed for; null when it was withdrawn, is erased, or never was. */
export function findInterest(ctx: Ctx, token: string): Interest | null {
  return (
    ctx.db
      .select()
      .from(courseInterests)
      .where(eq(courseInterests.tokenHash, hashOfToken(token)))
      .get() ?? null
  );
}

/** Made again from the id with the secret of this installation. */
export function tokenOfInterest(ctx: Ctx, interestId: string): string {
  return signatureOf(ctx.settings, 'interest', interestId);
}

export type InterestCount = { readonly courseId: string; readonly city: string; readonly people: number };

/** How many confirmed addresses wait per course and place, the most first; for the office, which sees no address. */
export function countInterests(ctx: Ctx, most: number): InterestCount[] {
  return ctx.db.all<InterestCount>(sql`
    select course_id as courseId, min(city) as city, count(*) as people from course_interests
    where confirmed_at is not null group by course_id, city_key order by people desc, course_id, city_key limit ${most}`);
}
