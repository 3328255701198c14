import { eq } from 'drizzle-orm';
import { paymentAttempts } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findCheckout } from './find-payments.ts';
import { refusals } from './refusals.ts';

/** Ends an attempt: paid, expired, or never opened. Closing twice closes once. */
export function closeCheckout(ctx: Ctx, input: { attemptId: string }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const attempt = findCheckout(tx, input.attemptId);
    if (!attempt) throw refusals.noOrder();
    if (attempt.closedAt) return;
    tx.db.update(paymentAttempts).set({ closedAt: tx.now() }).where(eq(paymentAttempts.id, attempt.id)).run();
    tx.journal({
      verb: 'billing.close_checkout',
      subject: ['order', attempt.orderId],
      facts: { attemptId: attempt.id },
    });
  });
}
