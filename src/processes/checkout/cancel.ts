import { billingRefusals, closeAttempt, endOrder, findOrder, listOpenAttempts, mayPayOrder, orderState } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { fulfilmentOf } from '#src/processes/fulfilment/index.ts';
import { isPaymentsUnreachable } from '#src/processes/payment-faults.ts';
import { settleFound } from '#src/processes/settle/settle-checkout.ts';

/**
 * Cancels an unpaid order for its buyer and lets go of what it held. First its checkouts are closed at the provider, so that nothing can be paid for it
 * any more; one that turns out to be paid is settled instead.
 */
export async function cancelOrder(contextNow: () => Ctx, orderId: string): Promise<'cancelled' | 'settled'> {
  const ctx = contextNow();
  const order = findOrder(ctx, orderId);
  if (!order || !mayPayOrder(ctx.actor, order)) throw billingRefusals.noOrder();
  for (const attempt of listOpenAttempts(ctx, orderId)) {
    if (attempt.reference) settleFound(asSystem(contextNow(), 'cancel'), await close(ctx, attempt.reference));
    else closeAttempt(asSystem(ctx, 'cancel'), { attemptId: attempt.id });
  }
  return change(contextNow(), (tx) => {
    const state = orderState(tx, orderId);
    if (state !== 'open' && state !== 'cancelled') return { value: 'settled', entry: none };
    endOrder(tx, { orderId, outcome: 'cancelled' });
    for (const line of order.lines) fulfilmentOf(line.kind).release(asSystem(tx, 'cancel'), line);
    return { value: 'cancelled', entry: none };
  });
}

async function close(ctx: Ctx, reference: string) {
  try {
    return await ctx.outside.payments.expireCheckout(reference);
  } catch (error) {
    if (isPaymentsUnreachable(error)) throw billingRefusals.providerSilent();
    throw error;
  }
}
