import { closeAttempt, endOrder, findOrder, listLapsingOrders, listOpenAttempts, listOverdueAttempts, orderState } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { forEach } from '#src/processes/each.ts';
import { fulfilmentOf } from '#src/processes/fulfilment/index.ts';
import { settleCheckout, settleFound } from '#src/processes/settle/settle-checkout.ts';

const GRACE_MS = 60_000;

/**
 * Asks the provider how the checkouts ended whose time is over, then lets go of the orders whose time is over and that were not paid: first ask, then
 * let go, so that money that is there is never overlooked.
 */
export async function lapseOrders(contextNow: () => Ctx): Promise<void> {
  const overdue = listOverdueAttempts(contextNow(), new Date(contextNow().now.getTime() - GRACE_MS));
  await forEach(overdue, async (attempt) => {
    if (attempt.reference) await settleCheckout(contextNow, attempt.reference);
    else closeAttempt(contextNow(), { attemptId: attempt.id });
  });
  await forEach(listLapsingOrders(contextNow()), (orderId) => lapseOrder(contextNow, orderId));
}

async function lapseOrder(contextNow: () => Ctx, orderId: string): Promise<void> {
  for (const attempt of listOpenAttempts(contextNow(), orderId)) {
    if (attempt.reference) settleFound(contextNow(), await contextNow().outside.payments.expireCheckout(attempt.reference));
    else closeAttempt(contextNow(), { attemptId: attempt.id });
  }
  change(contextNow(), (tx) => {
    const order = findOrder(tx, orderId);
    if (!order || orderState(tx, orderId) !== 'open') return { value: undefined, entry: none };
    endOrder(tx, { orderId, outcome: 'lapsed' });
    for (const line of order.lines) fulfilmentOf(line.kind).release(tx, line);
    return { value: undefined, entry: none };
  });
}
