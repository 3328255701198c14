import { createHmac } from 'node:crypto';
import { and, count, eq, gt, lte } from 'drizzle-orm';
import { attempts } from '#db/schema/identity.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, LimitName } from '#domain/context.ts';
import { tooMany } from './refusals.ts';

/**
 * Counts one attempt against a limit of this installation; throws `too_many` when it is one too many. `subject` is the account's
 * address or the client's address; only its keyed hash is kept. A refused attempt is not counted, so that nobody is shut out for
 * as long as somebody else keeps trying. Call it before `change`, never inside: a refusal would take the count back with it.
 */
export function countAttempt(ctx: Ctx, limitName: LimitName, subject: string): void {
  if (ctx.actor.kind === 'system') return;
  const { most, minutes } = ctx.house.limits[limitName];
  const bucket = bucketOf(ctx, limitName, subject);
  const allowed = change(ctx, (tx) => {
    const since = new Date(tx.now.getTime() - minutes * 60_000);
    const row = tx.db
      .select({ made: count() })
      .from(attempts)
      .where(and(eq(attempts.bucket, bucket), gt(attempts.at, since)))
      .get();
    const within = (row?.made ?? 0) < most;
    if (within) tx.db.insert(attempts).values({ bucket, at: tx.now }).run();
    return { value: within, entry: none };
  });
  if (!allowed) throw tooMany(minutes);
}

/** Who proved to be the right one starts again at zero. */
export function forgetAttempts(ctx: Ctx, limitName: LimitName, subject: string): void {
  change(ctx, (tx) => {
    tx.db
      .delete(attempts)
      .where(eq(attempts.bucket, bucketOf(tx, limitName, subject)))
      .run();
    return { value: undefined, entry: none };
  });
}

/** Throws away what no limit looks at any more. */
export function pruneAttempts(ctx: Ctx): void {
  const longest = Math.max(...Object.values(ctx.house.limits).map((limit) => limit.minutes));
  change(ctx, (tx) => {
    tx.db
      .delete(attempts)
      .where(lte(attempts.at, new Date(tx.now.getTime() - longest * 60_000)))
      .run();
    return { value: undefined, entry: none };
  });
}

function bucketOf(ctx: Ctx, limitName: LimitName, subject: string): string {
  return `${limitName}:${createHmac('sha256', ctx.house.secret).update(`attempt:${limitName}:${subject.trim().toLowerCase()}`).digest('base64url')}`;
}
