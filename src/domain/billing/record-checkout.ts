import { eq } from 'drizzle-orm';
import { paymentAttempts } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findAttempt } from './find-payments.ts';
import { refusals } from './refusals.ts';

/** Writes down which checkout the provider opened for an attempt. The first answer stays; the same one again changes nothing. */
export function recordCheckout(ctx: Ctx, given: { attemptId: string; reference: string; url: string | null }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const attempt = findAttempt(tx, given.attemptId);
    if (!attempt) throw refusals.noOrder();
    if (attempt.reference === given.reference) return { value: undefined, entry: none };
    if (attempt.reference !== null) throw new Error(`attempt ${attempt.id} has two checkouts`);
    tx.db.update(paymentAttempts).set({ reference: given.reference, url: given.url }).where(eq(paymentAttempts.id, attempt.id)).run();
    return { value: undefined, entry: { verb: 'billing.recordCheckout', subject: ['order', attempt.orderId], data: { attemptId: attempt.id } } };
  });
}
