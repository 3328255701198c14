import { eq } from 'drizzle-orm';
import { paymentAttempts } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findAttempt } from './find-payments.ts';
import { refusals } from './refusals.ts';

/** Ends an attempt: paid, expired, or never opened. Closing twice closes once. */
export function closeAttempt(ctx: Ctx, given: { attemptId: string }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const attempt = findAttempt(tx, given.attemptId);
    if (!attempt) throw refusals.noOrder();
    if (attempt.closedAt) return { value: undefined, entry: none };
    tx.db.update(paymentAttempts).set({ closedAt: tx.now }).where(eq(paymentAttempts.id, attempt.id)).run();
    return { value: undefined, entry: { verb: 'billing.closeAttempt', subject: ['order', attempt.orderId], data: { attemptId: attempt.id } } };
  });
}
