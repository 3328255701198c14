import {
  findPayment,
  findPaymentByReference,
  findRefund,
  isByBank,
  listPendingRefunds,
  listRefunds,
  orderStatus,
  owedCents,
  type Payment,
  recordOutsideRefund,
  settleRefund,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import type { Refund as ProviderRefund } from '#src/adapters/payments/port.ts';
import { PaymentsRefused } from '#src/adapters/payments/port.ts';
import { settleAll } from '#src/workflows/settle-all.ts';
import { refundOrder } from './refund-order.ts';

/**
 * Looks up every refund of a payment at the provider and writes down how it stands. Money that went back in full without us ends what it paid for: what
 * is refunded is taken back.
 */
export async function settlePaymentRefunds(ctx: Ctx, paymentReference: string): Promise<void> {
  if (!findPaymentByReference(ctx, paymentReference)) return;
  const found = await ctx.outside.payments.listRefunds(paymentReference);
  change(asSystem(ctx, 'refund'), (tx) => {
    const payment = findPaymentByReference(tx, paymentReference);
    if (payment) writeDownRefunds(tx, payment, found);
  });
}

/** By the provider's own number of one refund; nothing to do for one that is not ours. */
export async function settleRefundReference(ctx: Ctx, refundReference: string): Promise<void> {
  try {
    const refund = await ctx.outside.payments.findRefund(refundReference);
    if (refund.paymentReference) await settlePaymentRefunds(ctx, refund.paymentReference);
  } catch (error) {
    if (!(error instanceof PaymentsRefused && error.reason === 'not-found')) throw error;
  }
}

/** Asks after every refund that the provider took on and has not ended. */
export async function checkPendingRefunds(ctx: Ctx): Promise<void> {
  await settleAll(listPendingRefunds(ctx), async (refund) => {
    const payment = findPayment(ctx, refund.paymentId);
    if (payment && !isByBank(payment)) await settlePaymentRefunds(ctx, payment.reference);
  });
}

/** Ours first: one that failed makes room for what was given back elsewhere. */
export function writeDownRefunds(tx: Tx, payment: Payment, found: readonly ProviderRefund[]): void {
  const elsewhere = found.filter((refund) => !settleOurs(tx, payment, refund));
  for (const { state, reference, amountCents } of elsewhere) {
    if (state === 'succeeded')
      recordOutsideRefund(tx, { paymentId: payment.id, reference, amountCents, alarm: 'refunded_outside' });
  }
  endWhatWentBack(tx, payment);
}

function settleOurs(tx: Tx, payment: Payment, found: ProviderRefund): boolean {
  const known = listRefunds(tx, payment.id).find((refund) => refund.reference === found.reference);
  const ours = known ?? (found.key ? findRefund(tx, found.key) : null);
  const told = ours?.reason !== 'outside' || found.state === 'failed';
  if (ours?.paymentId === payment.id && told)
    settleRefund(tx, { refundId: ours.id, reference: found.reference, state: found.state });
  return ours !== null && ours !== undefined;
}

/** Money that went back in full without us takes back what it paid for. */
export function endWhatWentBack(tx: Tx, payment: Payment): void {
  const back = listRefunds(tx, payment.id).filter((refund) => refund.settledAt !== null && refund.failedAt === null);
  const whole = back.reduce((sum, refund) => sum + refund.amountCents, 0) === payment.amountCents;
  const status = orderStatus(tx, payment.orderId);
  const gaveMore = status === 'paid' || (status === 'ended' && owedCents(tx, payment.orderId) > 0);
  if (payment.outcome === 'delivered' && whole && gaveMore)
    refundOrder(tx, { orderId: payment.orderId, reason: 'outside' });
}
