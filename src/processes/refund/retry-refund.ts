import { billingRefusals, findPayment, findRefund, isByBank, type Payment, requestRefund } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { isPaymentsUnreachable } from '#src/processes/payment-faults.ts';
import { settlePaymentRefunds } from './settle-payment-refunds.ts';

/**
 * Asks once more for a refund that failed at the provider, for what is left: what somebody gave back elsewhere meanwhile is written down first. While one
 * is on its way nothing new is asked.
 */
export async function retryRefund(contextNow: () => Ctx, given: { refundId: string }): Promise<void> {
  const payment = requireFailed(contextNow(), given.refundId);
  if (!isByBank(payment)) await settle(contextNow, payment);
  change(contextNow(), (tx) => {
    requireFailed(tx, given.refundId);
    const refund = findRefund(tx, given.refundId);
    if (refund) requestRefund(tx, { paymentId: refund.paymentId, reason: refund.reason });
    return { value: undefined, entry: none };
  });
}

function requireFailed(ctx: Ctx, refundId: string): Payment {
  if (!isAdministrator(ctx.actor)) throw billingRefusals.administratorsOnly();
  const refund = findRefund(ctx, refundId);
  const payment = refund && findPayment(ctx, refund.paymentId);
  if (!refund?.failedAt || !payment) throw billingRefusals.notDelivered();
  return payment;
}

async function settle(contextNow: () => Ctx, payment: Payment): Promise<void> {
  try {
    await settlePaymentRefunds(contextNow, payment.reference);
  } catch (error) {
    if (isPaymentsUnreachable(error)) throw billingRefusals.providerSilent();
    throw error;
  }
}
