import { lte } from 'drizzle-orm';
import { mailLinks, sessions } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { pruneAttempts } from './attempts.ts';
import { LEARNER_ABSOLUTE_MS } from './sessions.ts';

/** A link that opens nothing any more is kept this long, so that a late mail can still say to whom it went. */
const LINKS_KEPT_MS = 30 * 24 * 3600_000;

/** Throws away what ran out: counted attempts, old links, sessions past their end. Safe to repeat. */
export function pruneIdentity(ctx: Ctx): void {
  pruneAttempts(ctx);
  change(ctx, (tx) => {
    tx.db
      .delete(mailLinks)
      .where(lte(mailLinks.expiresAt, new Date(tx.now().getTime() - LINKS_KEPT_MS)))
      .run();
    tx.db
      .delete(sessions)
      .where(lte(sessions.createdAt, new Date(tx.now().getTime() - LEARNER_ABSOLUTE_MS)))
      .run();
  });
}
