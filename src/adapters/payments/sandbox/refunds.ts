import { secondsOf } from './clock.ts';
import { recordEvent } from './events.ts';
import { ApiFault, missing } from './fault.ts';
import { chargeObject, refundObject } from './payment-objects.ts';
import { givenBack, requirePayment } from './payments.ts';
import type { RefundRow } from './rows.ts';
import type { World } from './world.ts';

export type RefundAsked = {
  paymentId: string;
  amountCents: number | null;
  reason: string | null;
  metadata: Record<string, string>;
};

export function requireRefund(world: World, id: string): RefundRow {
  settleDueRefunds(world);
  const row = world.store.get<RefundRow>('SELECT * FROM refunds WHERE id = ?', id);
  if (!row) throw missing('refund', id);
  return row;
}

function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}

/** What may still be given back of a payment, or a no in the provider's words. */
function fitAmount(world: World, asked: RefundAsked): number {
  const { payment } = requirePayment(world, asked.paymentId, 'payment_intent');
  if (!payment.arrived)
    throw new ApiFault(400, `Payment ${payment.id} has no successful charge to refund.`, { param: 'payment_intent' });
  const left = payment.amount_cents - givenBack(world, payment.id);
  if (left === 0)
    throw new ApiFault(400, `Charge ${payment.charge_id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  const amount = asked.amountCents ?? left;
  if (amount < 1)
    throw new ApiFault(400, 'This value must be greater than or equal to 1.', {
      code: 'parameter_invalid_integer',
      param: 'amount',
    });
  if (amount > left)
    throw new ApiFault(
      400,
      `Refund amount (${euros(amount)}) is greater than unrefunded amount on charge (${euros(left)})`,
      { param: 'amount' },
    );
  return amount;
}

export function giveBack(world: World, asked: RefundAsked): RefundRow {
  return world.store.transaction(() => {
    const id = world.newId('re');
    const amount = fitAmount(world, asked);
    const takes = world.faults.refundsTakeMs;
    world.store.run(
      'INSERT INTO refunds (id, payment_id, amount_cents, status, reason, metadata, created_s, settles_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      asked.paymentId,
      amount,
      takes > 0 ? 'pending' : 'succeeded',
      asked.reason,
      JSON.stringify(asked.metadata),
      secondsOf(world.now()),
      world.now().getTime() + takes,
    );
    const refund = requireRefund(world, id);
    const { payment, session } = requirePayment(world, asked.paymentId);
    recordEvent(world, 'refund.created', refundObject(world, refund));
    recordEvent(world, 'charge.refunded', chargeObject(world, payment, session));
    return refund;
  });
}

/** A refund that was pending succeeds, or fails where failing was asked for, once its time has come. */
export function settleDueRefunds(world: World): void {
  world.store.transaction(() => {
    const due = world.store.all<RefundRow>(
      "SELECT * FROM refunds WHERE status = 'pending' AND settles_ms <= ? ORDER BY seq",
      world.now().getTime(),
    );
    for (const refund of due) settleRefund(world, refund, world.faults.refundsFail ? 'failed' : 'succeeded');
  });
}

/** A refund ends, also one that had succeeded before. */
export function settleRefund(world: World, { id }: RefundRow, outcome: 'succeeded' | 'failed'): void {
  world.store.transaction(() => {
    const settled = world.store.get<RefundRow>('UPDATE refunds SET status = ? WHERE id = ? RETURNING *', outcome, id);
    if (!settled) throw missing('refund', id);
    recordEvent(world, 'refund.updated', refundObject(world, settled));
    if (outcome === 'failed') recordEvent(world, 'refund.failed', refundObject(world, settled));
  });
}
