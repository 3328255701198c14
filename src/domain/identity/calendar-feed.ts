import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { calendarFeeds } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { hashOfToken } from '#domain/token.ts';
import { requireSignedIn } from './policy.ts';

/** 192 bits. */
const TOKEN_BYTES = 24;

/** Since when this person has a secret address for their calendar; null when they have none. */
export function findCalendarFeed(ctx: Ctx, personId: string): { readonly madeAt: Date } | null {
  return ctx.db.select().from(calendarFeeds).where(eq(calendarFeeds.personId, personId)).get() ?? null;
}

/** Whose calendar this token opens; null for one that is unknown, or was replaced or ended. */
export function findFeedOwner(ctx: Ctx, token: string): string | null {
  const row = ctx.db
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, hashOfToken(token)))
    .get();
  return row?.personId ?? null;
}

/**
 * A new secret address for the calendar of who asks; gives its token, which is shown this once: only its hash is kept. The one before it stops at once, so
 * asking twice leaves the newest.
 */
export function makeCalendarFeed(ctx: Ctx): string {
  const { id: personId } = requireSignedIn(ctx);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  change(ctx, (tx) => {
    const row = { tokenHash: hashOfToken(token), madeAt: tx.now() };
    tx.db
      .insert(calendarFeeds)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: calendarFeeds.personId, set: row })
      .run();
    tx.journal({ verb: 'identity.make_calendar_feed', subject: ['person', personId] });
  });
  return token;
}

/** Ends it: who has the address finds nothing any more. Without one there is nothing to end. */
export function endCalendarFeed(ctx: Ctx): void {
  const { id: personId } = requireSignedIn(ctx);
  change(ctx, (tx) => {
    if (!findCalendarFeed(tx, personId)) return;
    tx.db.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId)).run();
    tx.journal({ verb: 'identity.end_calendar_feed', subject: ['person', personId] });
  });
}
