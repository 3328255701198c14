import { and, eq } from 'drizzle-orm';
import { courseInterests } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt, readAddress } from '#domain/identity/index.ts';
import { hashOfToken } from '#domain/token.ts';
import { cityKeyOf, type Interest, tokenOfInterest } from './interest.ts';
import { refusals } from './refusals.ts';

export type InterestAsked = {
  readonly courseId: string;
  /** Empty for anywhere. */
  readonly city: string;
  readonly email: string;
  /** The client's address, for the limit. */
  readonly address: string;
};

/**
 * Keeps an address that wants to hear when a course is planned, and mails the button that confirms it. Asked again it is the same interest, mailed once
 * more, so that nobody learns whether an address was there. Refused: no address, no such training, too often.
 */
export function askToHear(ctx: Ctx, { courseId, city, email: typed, address }: InterestAsked): void {
  const email = readAddress(typed);
  if (ctx.outside.catalogue.findCourse(courseId)?.kind !== 'training') throw refusals.noTraining();
  countAttempt(ctx, 'mail_per_address', address);
  countAttempt(ctx, 'mail_per_account', `interest:${email}`);
  change(ctx, (tx) => {
    const same = and(
      eq(courseInterests.email, email),
      eq(courseInterests.courseId, courseId),
      eq(courseInterests.cityKey, cityKeyOf(city)),
    );
    const before = tx.db.select({ id: courseInterests.id }).from(courseInterests).where(same).get();
    const id = before?.id ?? tx.newId('int');
    if (!before) {
      const interest: Interest = {
        ...{ id, courseId, city, cityKey: cityKeyOf(city), email },
        tokenHash: hashOfToken(tokenOfInterest(tx, id)),
        askedAt: tx.now(),
        confirmedAt: null,
      };
      tx.db.insert(courseInterests).values(interest).run();
    }
    tx.mail({ kind: 'registration.confirm_interest', interestId: id, askId: tx.newId('ask') });
  });
}
