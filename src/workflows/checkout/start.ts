import {
  beginCheckout,
  billingRefusals,
  closeCheckout,
  findOrder,
  heldUntil,
  type Order,
  type OrderCheckout,
  recordCheckout,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import type { Checkout, CheckoutRequest } from '#src/adapters/payments/port.ts';
import { PaymentsRefused, PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { paths } from '#src/paths.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';

/**
 * Opens the provider's checkout for an order; gives the address where its buyer pays. The attempt is written first, the provider asked outside the
 * transaction, its answer written after; asked again, or after a crash in between, the same attempt gives the same checkout.
 */
export async function startCheckout(ctx: Ctx, orderId: string): Promise<{ url: string }> {
  const asked = ctx.now();
  const { order, attempt } = begin(ctx, orderId);
  if (attempt.url) return { url: attempt.url };
  const checkout = await open(ctx, order, attempt, attempt.startedAt < asked);
  if (checkout === 'too_late') return startCheckout(ctx, orderId);
  recordCheckout(asSystem(ctx, 'checkout'), {
    attemptId: attempt.id,
    reference: checkout.reference,
    url: checkout.url,
  });
  if (!checkout.url) throw billingRefusals.notOpen();
  return { url: checkout.url };
}

function begin(ctx: Ctx, orderId: string): { order: Order; attempt: OrderCheckout } {
  return change(ctx, (tx) => {
    const attempt = beginCheckout(tx, { orderId });
    const order = findOrder(tx, orderId);
    if (!order) throw billingRefusals.noOrder();
    for (const line of order.lines) {
      const kept = fulfilmentOf(line.kind).keepUntil?.(asSystem(tx, 'checkout'), line, heldUntil(attempt));
      if (kept === 'gone') throw billingRefusals.lapsed();
    }
    return { order, attempt };
  });
}

/**
 * What the provider refuses it refuses every time, so that attempt is given up; without an answer it stands, to be asked again. `too_late`: it never
 * heard of an attempt that was begun before, and takes no checkout any more with the time that is left.
 */
async function open(
  ctx: Ctx,
  order: Order,
  attempt: OrderCheckout,
  begunBefore: boolean,
): Promise<Checkout | 'too_late'> {
  try {
    return await ctx.outside.payments.openCheckout(requestFor(ctx, order, attempt));
  } catch (error) {
    if (error instanceof PaymentsUnreachable) throw billingRefusals.providerSilent();
    if (error instanceof PaymentsRefused) closeCheckout(asSystem(ctx, 'checkout'), { attemptId: attempt.id });
    if (error instanceof PaymentsRefused && error.reason === 'invalid' && begunBefore) return 'too_late';
    throw error;
  }
}

/** Made of what was fixed when the attempt began, so that asking again asks the same. */
function requestFor(ctx: Ctx, order: Order, attempt: OrderCheckout): CheckoutRequest {
  const { siteUrl } = ctx.settings;
  return {
    attemptId: attempt.id,
    orderId: order.id,
    orderNumber: order.number,
    lines: order.lines.map((line) => ({
      description: line.description,
      amountCents: line.netCents + line.vatCents,
      quantity: 1,
    })),
    totalCents: attempt.amountCents,
    customerEmail: attempt.customerEmail,
    successUrl: `${siteUrl}${paths.orderReturn(order.id)}?betaling=${ctx.outside.payments.referenceMark}`,
    cancelUrl: `${siteUrl}${paths.order(order.id)}`,
    expiresAt: attempt.expiresAt,
  };
}
