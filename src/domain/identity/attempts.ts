import { and, count, eq, gt, lte, max } from 'drizzle-orm';
import { attempts } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx, LimitName } from '#domain/context.ts';
import { signatureOf } from '#domain/token.ts';
import { networkOf } from './network.ts';
import { tooMany, waitFirst } from './refusals.ts';

/** The longest that a wrong password makes somebody wait. */
export const LONGEST_WAIT_SECONDS = 60;

/**
 * Counts one attempt against a limit of this installation; throws `too_many` when it is one too many. `subject` is the account's
 * address or the client's address (IPv6 by its network); only its keyed hash is kept. A refused attempt is not counted, so that nobody is
 * shut out for as long as somebody else keeps trying. Call it before `change`, never inside: a refusal would take the count back with it.
 */
export function countAttempt(ctx: Ctx, limitName: LimitName, subject: string): void {
  if (ctx.actor.kind === 'system') return;
  const { most, minutes } = ctx.settings.limits[limitName];
  const bucket = bucketOf(ctx, limitName, subject);
  const allowed = change(ctx, (tx) => {
    const within = made(tx, bucket, minutes).count < most;
    if (within) tx.db.insert(attempts).values({ bucket, at: tx.now() }).run();
    return within;
  });
  if (!allowed) throw tooMany(minutes);
}

/** How long after that many attempts the next one has to wait: nothing at first, then a second, doubling to a minute. */
export function waitSeconds(madeBefore: number, free: number): number {
  return madeBefore < free ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (madeBefore - free));
}

/**
 * Takes the next turn to guess at something. The first attempts are free; every further one waits for its turn, longer each time and a
 * minute at most, and throws `too_many` with the seconds left when it comes too early. Counted before the guess is looked at, so that many at
 * once have no more turns than one after another; give the turn back with `forgetAttempts` or `giveTurnBack` to who was right.
 */
export function takeTurn(ctx: Ctx, limitName: LimitName, subject: string): void {
  if (ctx.actor.kind === 'system') return;
  const { most, minutes } = ctx.settings.limits[limitName];
  const bucket = bucketOf(ctx, limitName, subject);
  const secondsLeft = change(ctx, (tx) => {
    const before = made(tx, bucket, minutes);
    const waitMs = waitSeconds(before.count, most) * 1000;
    const left = before.last === null ? 0 : before.last.getTime() + waitMs - tx.now().getTime();
    if (left <= 0) tx.db.insert(attempts).values({ bucket, at: tx.now() }).run();
    return Math.max(0, Math.ceil(left / 1000));
  });
  if (secondsLeft > 0) throw waitFirst(secondsLeft);
}

/** Takes one attempt off the count: it was no guess. */
export function giveTurnBack(ctx: Ctx, limitName: LimitName, subject: string): void {
  const bucket = bucketOf(ctx, limitName, subject);
  change(ctx, (tx) => {
    const last = tx.db
      .select({ seq: max(attempts.seq) })
      .from(attempts)
      .where(eq(attempts.bucket, bucket))
      .get();
    if (last?.seq) tx.db.delete(attempts).where(eq(attempts.seq, last.seq)).run();
  });
}

/** Who proved to be the right one starts again at zero. */
export function forgetAttempts(ctx: Ctx, limitName: LimitName, subject: string): void {
  change(ctx, (tx) => {
    tx.db
      .delete(attempts)
      .where(eq(attempts.bucket, bucketOf(tx, limitName, subject)))
      .run();
  });
}

/** Throws away what no limit looks at any more. */
export function pruneAttempts(ctx: Ctx): void {
  const longest = Math.max(...Object.values(ctx.settings.limits).map((limit) => limit.minutes));
  change(ctx, (tx) => {
    tx.db
      .delete(attempts)
      .where(lte(attempts.at, new Date(tx.now().getTime() - longest * 60_000)))
      .run();
  });
}

function made(ctx: Ctx, bucket: string, minutes: number): { count: number; last: Date | null } {
  const since = new Date(ctx.now().getTime() - minutes * 60_000);
  const row = ctx.db
    .select({ count: count(), last: max(attempts.at) })
    .from(attempts)
    .where(and(eq(attempts.bucket, bucket), gt(attempts.at, since)))
    .get();
  return { count: row?.count ?? 0, last: row?.last ?? null };
}

function bucketOf(ctx: Ctx, limitName: LimitName, subject: string): string {
  const counted = limitName.endsWith('_per_address') ? networkOf(subject) : subject.trim().toLowerCase();
  return `${limitName}:${signatureOf(ctx.settings, 'attempt', `${limitName}:${counted}`)}`;
}
