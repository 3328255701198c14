import { findPayment, findRefund, type Payment, type Refund, settleRefund } from '#domain/billing/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import type { Refund as ProviderRefund } from '#src/outside/payments/port.ts';
import { isPaymentsRefused } from '#src/processes/payment-faults.ts';

/**
 * Asks the provider to give money back, under a key of ours, so that asking again asks for the same. Refused as more than is left, it looks whether
 * somebody gave it back in the provider's own screens; refused otherwise, it has failed and an administrator is told.
 */
export async function sendRefund(ctx: Ctx, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const refund = findRefund(ctx, String(payload.refundId));
  const payment = refund && findPayment(ctx, refund.paymentId);
  if (!refund || !payment || refund.settledAt || refund.failedAt) return;
  const answer = await ask(ctx, refund, payment);
  settleRefund(asSystem(ctx, 'refund'), { refundId: refund.id, reference: answer?.reference ?? null, state: answer?.state ?? 'failed' });
}

async function ask(ctx: Ctx, refund: Refund, payment: Payment): Promise<ProviderRefund | null> {
  try {
    return await ctx.outside.payments.refund({ paymentReference: payment.reference, amountCents: refund.amountCents, key: refund.id });
  } catch (error) {
    if (!isPaymentsRefused(error)) throw error;
    return error.reason === 'over-refund' ? findGivenElsewhere(ctx, refund, payment) : null;
  }
}

async function findGivenElsewhere(ctx: Ctx, refund: Refund, payment: Payment): Promise<ProviderRefund | null> {
  const given = await ctx.outside.payments.listRefunds(payment.reference);
  return given.find((one) => one.state !== 'failed' && one.amountCents === refund.amountCents && (one.key === refund.id || one.key === null)) ?? null;
}
