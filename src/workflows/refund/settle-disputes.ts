import { findPaymentByReference, type Payment, raiseAlarm, recordOutsideRefund } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import type { Dispute } from '#src/adapters/payments/port.ts';
import { endWhatWentBack } from './settle-payment-refunds.ts';

/**
 * Looks up how the disputes about a payment stand and shows them to an administrator. One that is lost has cost us the money: it is written down as gone,
 * and what it paid for is taken back.
 */
export async function settleDisputes(ctx: Ctx, paymentReference: string): Promise<void> {
  if (!findPaymentByReference(ctx, paymentReference)) return;
  const found = await ctx.outside.payments.listDisputes(paymentReference);
  change(asSystem(ctx, 'dispute'), (tx) => {
    const payment = findPaymentByReference(tx, paymentReference);
    if (payment) for (const dispute of found) writeDown(tx, payment, dispute);
    if (payment) endWhatWentBack(tx, payment);
  });
}

function writeDown(tx: Tx, payment: Payment, { reference, state, amountCents }: Dispute): void {
  const about = { reference, orderId: payment.orderId };
  raiseAlarm(tx, { kind: 'disputed', ...about });
  if (state === 'won') raiseAlarm(tx, { kind: 'dispute_won', ...about });
  if (state !== 'lost') return;
  raiseAlarm(tx, { kind: 'dispute_lost', ...about });
  recordOutsideRefund(tx, { paymentId: payment.id, reference, amountCents, alarm: 'dispute_lost' });
}
