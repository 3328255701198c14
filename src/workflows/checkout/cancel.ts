import {
  billingRefusals,
  closeCheckout,
  endOrder,
  findOrder,
  listOpenCheckouts,
  mayPayOrder,
  orderStatus,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';
import { settleFound } from '#src/workflows/settle/settle-checkout.ts';

/**
 * Cancels an unpaid order for its buyer and lets go of what it held. First its checkouts are closed at the provider, so that nothing can be paid for it
 * any more; one that turns out to be paid is settled instead.
 */
export async function cancelOrder(ctx: Ctx, orderId: string): Promise<'cancelled' | 'settled'> {
  const order = findOrder(ctx, orderId);
  if (!order || !mayPayOrder(ctx.actor, order)) throw billingRefusals.noOrder();
  for (const attempt of listOpenCheckouts(ctx, orderId)) {
    if (attempt.reference) settleFound(asSystem(ctx, 'cancel'), await close(ctx, attempt.reference));
    else closeCheckout(asSystem(ctx, 'cancel'), { attemptId: attempt.id });
  }
  return change(ctx, (tx) => {
    const state = orderStatus(tx, orderId);
    if (state !== 'open' && state !== 'cancelled') return 'settled';
    endOrder(tx, { orderId, outcome: 'cancelled' });
    for (const line of order.lines) fulfilmentOf(line.kind).release(asSystem(tx, 'cancel'), line);
    return 'cancelled';
  });
}

async function close(ctx: Ctx, reference: string) {
  try {
    return await ctx.outside.payments.expireCheckout(reference);
  } catch (error) {
    if (error instanceof PaymentsUnreachable) throw billingRefusals.providerSilent();
    throw error;
  }
}
