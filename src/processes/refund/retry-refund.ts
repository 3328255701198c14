import { billingRefusals, findRefund, requestRefund } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';

/** Asks once more for a refund that failed at the provider. While one is on its way nothing new is asked. */
export function retryRefund(ctx: Ctx, given: { refundId: string }): void {
  change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw billingRefusals.administratorsOnly();
    const refund = findRefund(tx, given.refundId);
    if (!refund?.failedAt) throw billingRefusals.notDelivered();
    requestRefund(tx, { paymentId: refund.paymentId, reason: refund.reason });
    return { value: undefined, entry: none };
  });
}
