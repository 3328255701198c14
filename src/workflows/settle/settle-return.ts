import { billingRefusals, findCheckoutByReference, requireOrder } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { type Settled, settleCheckout } from './settle-checkout.ts';

/**
 * Settles the checkout that a payer came back from. Only for who may see the order, and only with a reference of that very order; anything else is not
 * found, and nothing is asked of the provider. `waiting` also when the provider is silent: the sweep settles it as soon as it answers.
 */
export async function settleReturn(ctx: Ctx, input: { orderId: string; reference: string }): Promise<Settled> {
  const order = requireOrder(ctx, input.orderId);
  if (findCheckoutByReference(ctx, input.reference)?.orderId !== order.id) throw billingRefusals.noOrder();
  try {
    return await settleCheckout(ctx, input.reference);
  } catch (error) {
    if (error instanceof PaymentsUnreachable) return 'waiting';
    throw error;
  }
}
