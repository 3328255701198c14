import {
  closeCheckout,
  endOrder,
  findOrder,
  listLapsingOrders,
  listOpenCheckouts,
  listOverdueCheckouts,
  orderStatus,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';
import { takePortion } from '#src/workflows/portion.ts';
import { settleCheckout, settleFound } from '#src/workflows/settle/settle-checkout.ts';
import { settleAll } from '#src/workflows/settle-all.ts';

const GRACE_MS = 60_000;
/** Of each kind in one run; the next run goes on from there. */
const AT_ONCE = 50;

/**
 * Asks the provider how the checkouts ended whose time is over, then lets go of the orders whose time is over and that were not paid: first ask, then
 * let go, so that money that is there is never overlooked.
 */
export async function lapseOrders(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - GRACE_MS);
  const overdue = takePortion(ctx, 'overdue', AT_ONCE, (page) => listOverdueCheckouts(ctx, before, page));
  await settleAll(overdue, async (attempt) => {
    if (attempt.reference) await settleCheckout(ctx, attempt.reference);
    else closeCheckout(ctx, { attemptId: attempt.id });
  });
  const lapsing = takePortion(ctx, 'lapsing', AT_ONCE, (page) => listLapsingOrders(ctx, page));
  await settleAll(lapsing, ({ id }) => lapseOrder(ctx, id));
}

async function lapseOrder(ctx: Ctx, orderId: string): Promise<void> {
  for (const attempt of listOpenCheckouts(ctx, orderId)) {
    if (attempt.reference) settleFound(ctx, await ctx.outside.payments.expireCheckout(attempt.reference));
    else closeCheckout(ctx, { attemptId: attempt.id });
  }
  change(ctx, (tx) => {
    const order = findOrder(tx, orderId);
    if (!order || orderStatus(tx, orderId) !== 'open') return;
    endOrder(tx, { orderId, outcome: 'lapsed' });
    for (const line of order.lines) fulfilmentOf(line.kind).release(tx, line);
  });
}
