import { findCheckout } from '#domain/billing/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { settleFound } from './settle-checkout.ts';

/** Closes a checkout at the provider. One that was paid in the meantime is settled as what it is. */
export async function expireCheckout(ctx: Ctx, call: { readonly attemptId: string }): Promise<void> {
  const attempt = findCheckout(ctx, call.attemptId);
  if (!attempt?.reference || attempt.closedAt) return;
  settleFound(asSystem(ctx, 'settle'), await ctx.outside.payments.expireCheckout(attempt.reference));
}
