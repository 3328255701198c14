import { eq } from 'drizzle-orm';
import { paymentAttempts } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findCheckout } from './find-payments.ts';
import { refusals } from './refusals.ts';

/** Writes down which checkout the provider opened for an attempt. The first answer stays; the same one again changes nothing. */
export function recordCheckout(ctx: Ctx, input: { attemptId: string; reference: string; url: string | null }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const attempt = findCheckout(tx, input.attemptId);
    if (!attempt) throw refusals.noOrder();
    if (attempt.reference === input.reference) return;
    if (attempt.reference !== null) throw new Error(`attempt ${attempt.id} has two checkouts`);
    tx.db
      .update(paymentAttempts)
      .set({ reference: input.reference, url: input.url })
      .where(eq(paymentAttempts.id, attempt.id))
      .run();
    tx.journal({
      verb: 'billing.record_checkout',
      subject: ['order', attempt.orderId],
      facts: { attemptId: attempt.id },
    });
  });
}
