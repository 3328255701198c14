import { orderWithdrawals } from '#db/schema/billing-leaving.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findDeliveredAt } from './accept-terms.ts';
import { findOrder } from './find.ts';
import { findWithdrawal, type Withdrawal } from './line-end.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';
import { withdrawalEnd } from './withdrawal.ts';

export type WithdrawalToRecord = { readonly orderId: string; readonly name: string; readonly email: string };

/**
 * Writes down that a consumer withdraws, at this instant, and acknowledges it by mail (BW 6:230o (3) and (4)). Refused for an organisation and once the
 * term is over; said twice it was said the first time. What it ends and gives back is the caller's.
 */
export function recordWithdrawal(ctx: Ctx, { orderId, name, email }: WithdrawalToRecord): Withdrawal {
  return change(ctx, (tx) => {
    const order = findOrder(tx, orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    const before = findWithdrawal(tx, orderId);
    if (before) return before;
    const deliveredAt = findDeliveredAt(tx, orderId);
    if (!deliveredAt) throw refusals.notDelivered();
    const end = withdrawalEnd(order, deliveredAt);
    if (!end) throw refusals.organisationsDoNotWithdraw();
    if (end <= tx.now()) throw refusals.withdrawalOver(end);
    const row = { orderId, name, email, at: tx.now() };
    tx.db.insert(orderWithdrawals).values(row).run();
    tx.journal({ verb: 'billing.withdraw_order', subject: ['order', orderId] });
    tx.mail({ kind: 'billing.withdrawn', orderId });
    return row;
  });
}
