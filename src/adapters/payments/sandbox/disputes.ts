import { secondsOf } from './clock.ts';
import { recordEvent } from './events.ts';
import { requirePayment } from './payments.ts';
import type { DisputePart, DisputeRow } from './rows.ts';
import type { World } from './world.ts';

const STATUSES: readonly unknown[] = ['needs_response', 'won', 'lost'] satisfies DisputeRow['status'][];

/** What a test asks for in the place of the payer's bank. Throws on anything else. */
export function readDispute(input: unknown): Pick<DisputeRow, 'status'> & { payment: string } {
  const { payment, status } = (input ?? {}) as Record<string, unknown>;
  if (typeof payment !== 'string' || !STATUSES.includes(status))
    throw new Error('a dispute has a payment and a status');
  return { payment, status: status as DisputeRow['status'] };
}

/** The payer asks the whole payment back through the bank, or that ends. */
export function dispute(world: World, { payment: id, status }: ReturnType<typeof readDispute>): void {
  world.store.transaction(() => {
    const { payment } = requirePayment(world, id);
    world.store.run(
      `INSERT INTO disputes (id, payment_id, amount_cents, status, created_s) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (payment_id) DO UPDATE SET status = excluded.status`,
      world.newId('du'),
      payment.id,
      payment.amount_cents,
      status,
      secondsOf(world.now()),
    );
    const row = listOf(world, payment.id)[0];
    if (row)
      recordEvent(
        world,
        status === 'needs_response' ? 'charge.dispute.created' : 'charge.dispute.closed',
        disputeObject(world, row),
      );
  });
}

export function listOf(world: World, paymentId: string): DisputeRow[] {
  return world.store.all<DisputeRow>('SELECT * FROM disputes WHERE payment_id = ? ORDER BY seq DESC', paymentId);
}

export function disputeObject(world: World, row: DisputeRow): DisputePart {
  const { payment, session } = requirePayment(world, row.payment_id);
  return {
    id: row.id,
    object: 'dispute',
    amount: row.amount_cents,
    charge: payment.charge_id,
    created: row.created_s,
    currency: session.order.currency,
    livemode: false,
    payment_intent: payment.id,
    status: row.status,
  };
}
