import { missing } from './fault.ts';
import { PAYMENTS, type PaymentRow, type Session } from './rows.ts';
import { requireSession } from './sessions.ts';
import type { World } from './world.ts';

export function requirePayment(world: World, id: string, param = 'intent'): { payment: PaymentRow; session: Session } {
  const payment = world.store.get<PaymentRow>(`${PAYMENTS} WHERE id = ?`, id);
  if (!payment) throw missing('payment_intent', id, param);
  return { payment, session: requireSession(world, payment.session_id) };
}

/** What was given back of a payment, or is on its way; a failed refund is not. */
export function givenBack(world: World, paymentId: string): number {
  const row = world.store.get<{ cents: number }>(
    "SELECT COALESCE(SUM(amount_cents), 0) AS cents FROM refunds WHERE payment_id = ? AND status <> 'failed'",
    paymentId,
  );
  return row?.cents ?? 0;
}
