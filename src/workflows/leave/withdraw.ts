import {
  billingRefusals,
  endLine,
  findWithdrawal,
  mayPayOrder,
  type Order,
  recordWithdrawal,
  requireOrder,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';
import { type LeavingOffer, leavingOffers } from './offer.ts';

/** `name` and `email` are what somebody says of themselves; the acknowledgement goes to that address. */
export type ToWithdraw = { readonly orderId: string; readonly name: string; readonly email: string };

/**
 * A consumer withdraws from an order: it is written down and acknowledged, what it gave is taken back, and what was not used comes back. All of it or
 * nothing; said twice it happens once.
 */
export function withdrawOrder(ctx: Ctx, toWithdraw: ToWithdraw): Order {
  return change(ctx, (tx) => {
    const order = requireOrder(tx, toWithdraw.orderId);
    if (mayPayOrder(tx.actor, order) && findWithdrawal(tx, order.id)) return order;
    const offers = leavingOffers(tx, order).filter(({ withdraw }) => withdraw !== null);
    recordWithdrawal(tx, toWithdraw);
    if (offers.length === 0) throw billingRefusals.usedUp();
    for (const offer of offers) end(tx, order, offer);
    return order;
  });
}

function end(tx: Tx, order: Order, { line, withdraw }: LeavingOffer): void {
  if (!withdraw) return;
  endLine(tx, { orderId: order.id, lineId: line.id, reason: 'withdrawal', back: withdraw.back });
  fulfilmentOf(line.kind).takeBack(asSystem(tx, 'withdraw'), line, order, 'withdrawal');
}
