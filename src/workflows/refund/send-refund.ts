import {
  dueBackCents,
  findPayment,
  findRefund,
  listRefunds,
  type Payment,
  type Refund,
  requestRefund,
  settleRefund,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import type { Refund as ProviderRefund } from '#src/adapters/payments/port.ts';
import { PaymentsRefused } from '#src/adapters/payments/port.ts';
import { writeDownRefunds } from './settle-payment-refunds.ts';

/**
 * Asks the provider to give money back, under a key of ours, so that asking again asks for the same. Refused as more than is left, it looks at what
 * somebody gave back in the provider's own screens: that is the answer to ours when it is the same amount, else it is written down and only the rest is
 * asked. Refused otherwise, it has failed and an administrator is told.
 */
export async function sendRefund(ctx: Ctx, call: { readonly refundId: string }): Promise<void> {
  const refund = findRefund(ctx, call.refundId);
  const payment = refund && findPayment(ctx, refund.paymentId);
  if (!refund || !payment || refund.settledAt || refund.failedAt) return;
  const answer = await ask(ctx, refund, payment);
  if (answer === 'more_than_left') return askTheRest(ctx, refund, payment);
  settleRefund(asSystem(ctx, 'refund'), {
    refundId: refund.id,
    reference: answer?.reference ?? null,
    state: answer?.state ?? 'failed',
  });
}

async function ask(ctx: Ctx, refund: Refund, payment: Payment): Promise<ProviderRefund | 'more_than_left' | null> {
  try {
    return await ctx.outside.payments.refund({
      paymentReference: payment.reference,
      amountCents: refund.amountCents,
      key: refund.id,
    });
  } catch (error) {
    if (!(error instanceof PaymentsRefused)) throw error;
    return error.reason === 'over-refund' ? 'more_than_left' : null;
  }
}

async function askTheRest(ctx: Ctx, refund: Refund, payment: Payment): Promise<void> {
  const found = await ctx.outside.payments.listRefunds(payment.reference);
  const same = found.find(
    (item) =>
      item.state !== 'failed' &&
      item.amountCents === refund.amountCents &&
      (item.key === refund.id || item.key === null),
  );
  change(asSystem(ctx, 'refund'), (tx) => {
    const known = new Set(listRefunds(tx, payment.id).map((refund) => refund.reference));
    const replaced =
      !same &&
      found.some((refund) => refund.state === 'succeeded' && refund.key === null && !known.has(refund.reference));
    settleRefund(tx, {
      refundId: refund.id,
      reference: same?.reference ?? null,
      state: same?.state ?? 'failed',
      replaced,
    });
    if (replaced) {
      writeDownRefunds(tx, payment, found);
      requestRefund(tx, {
        paymentId: payment.id,
        reason: refund.reason,
        amountCents: dueBackCents(tx, payment),
      });
    }
  });
}
