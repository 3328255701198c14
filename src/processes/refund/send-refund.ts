import { findPayment, findRefund, listRefunds, type Payment, type Refund, requestRefund, settleRefund } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import type { Refund as ProviderRefund } from '#src/outside/payments/port.ts';
import { isPaymentsRefused } from '#src/processes/payment-faults.ts';
import { writeDownRefunds } from './settle-payment-refunds.ts';

/**
 * Asks the provider to give money back, under a key of ours, so that asking again asks for the same. Refused as more than is left, it looks at what
 * somebody gave back in the provider's own screens: that is the answer to ours when it is the same amount, else it is written down and only the rest is
 * asked. Refused otherwise, it has failed and an administrator is told.
 */
export async function sendRefund(ctx: Ctx, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const refund = findRefund(ctx, String(payload.refundId));
  const payment = refund && findPayment(ctx, refund.paymentId);
  if (!refund || !payment || refund.settledAt || refund.failedAt) return;
  const answer = await ask(ctx, refund, payment);
  if (answer === 'more_than_left') return askTheRest(ctx, refund, payment);
  settleRefund(asSystem(ctx, 'refund'), { refundId: refund.id, reference: answer?.reference ?? null, state: answer?.state ?? 'failed' });
}

async function ask(ctx: Ctx, refund: Refund, payment: Payment): Promise<ProviderRefund | 'more_than_left' | null> {
  try {
    return await ctx.outside.payments.refund({ paymentReference: payment.reference, amountCents: refund.amountCents, key: refund.id });
  } catch (error) {
    if (!isPaymentsRefused(error)) throw error;
    return error.reason === 'over-refund' ? 'more_than_left' : null;
  }
}

async function askTheRest(ctx: Ctx, refund: Refund, payment: Payment): Promise<void> {
  const found = await ctx.outside.payments.listRefunds(payment.reference);
  const same = found.find((one) => one.state !== 'failed' && one.amountCents === refund.amountCents && (one.key === refund.id || one.key === null));
  change(asSystem(ctx, 'refund'), (tx) => {
    const known = new Set(listRefunds(tx, payment.id).map((one) => one.reference));
    const replaced = !same && found.some((one) => one.state === 'succeeded' && one.key === null && !known.has(one.reference));
    settleRefund(tx, { refundId: refund.id, reference: same?.reference ?? null, state: same?.state ?? 'failed', replaced });
    if (replaced) {
      writeDownRefunds(tx, payment, found);
      requestRefund(tx, { paymentId: payment.id, reason: refund.reason });
    }
    return { value: undefined, entry: none };
  });
}
