import {
  billingRefusals,
  dueBackCents,
  findPayment,
  findRefund,
  isByBank,
  type Payment,
  requestRefund,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { settlePaymentRefunds } from './settle-payment-refunds.ts';

/**
 * Asks once more for a refund that failed at the provider, for what is left: what somebody gave back elsewhere meanwhile is written down first. While one
 * is on its way nothing new is asked.
 */
export async function retryRefund(ctx: Ctx, input: { refundId: string }): Promise<void> {
  const payment = requireFailed(ctx, input.refundId);
  if (!isByBank(payment)) await settle(ctx, payment);
  change(ctx, (tx) => {
    requireFailed(tx, input.refundId);
    const refund = findRefund(tx, input.refundId);
    if (refund)
      requestRefund(tx, {
        paymentId: refund.paymentId,
        reason: refund.reason,
        amountCents: dueBackCents(tx, payment),
      });
  });
}

function requireFailed(ctx: Ctx, refundId: string): Payment {
  if (!isAdministrator(ctx.actor)) throw billingRefusals.administratorsOnly();
  const refund = findRefund(ctx, refundId);
  const payment = refund && findPayment(ctx, refund.paymentId);
  if (!refund?.failedAt || !payment) throw billingRefusals.notDelivered();
  return payment;
}

async function settle(ctx: Ctx, payment: Payment): Promise<void> {
  try {
    await settlePaymentRefunds(ctx, payment.reference);
  } catch (error) {
    if (error instanceof PaymentsUnreachable) throw billingRefusals.providerSilent();
    throw error;
  }
}
