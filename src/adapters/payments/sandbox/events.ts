import type Stripe from 'stripe';
import { secondsOf } from './clock.ts';
import { missing } from './fault.ts';
import type { ChargePart, DisputePart, EventRow } from './rows.ts';
import type { World } from './world.ts';

/** The version that the SDK's types belong to; another SDK does not compile with this one. */
const API_VERSION: Stripe.LatestApiVersion = '2026-10-28.endive';

/** What the sandbox tells of, and what stands in each. */
type EventObjects = {
  'checkout.session.completed': Stripe.CheckoutSessionCompletedEvent.Data['object'];
  'checkout.session.async_payment_succeeded': Stripe.CheckoutSessionAsyncPaymentSucceededEvent.Data['object'];
  'checkout.session.expired': Stripe.CheckoutSessionExpiredEvent.Data['object'];
  'refund.created': Stripe.RefundCreatedEvent.Data['object'];
  'refund.updated': Stripe.RefundUpdatedEvent.Data['object'];
  'refund.failed': Stripe.RefundFailedEvent.Data['object'];
  'charge.refunded': ChargePart;
  'charge.dispute.created': DisputePart;
  'charge.dispute.closed': DisputePart;
};

type Envelope = Pick<
  Stripe.Event,
  'id' | 'object' | 'api_version' | 'created' | 'livemode' | 'pending_webhooks' | 'request'
>;

/** Writes down what happened, as it stands now, and that it is to be told. Belongs inside the transaction of what happened. */
export function recordEvent<Type extends keyof EventObjects>(
  world: World,
  type: Type,
  object: EventObjects[Type],
): void {
  const created = secondsOf(world.now());
  const envelope = {
    id: world.newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  } satisfies Envelope;
  const body = JSON.stringify({ ...envelope, type, data: { object } });
  world.store.run(
    'INSERT INTO events (id, type, created_s, body) VALUES (?, ?, ?, ?)',
    envelope.id,
    type,
    created,
    body,
  );
  planDeliveries(world, envelope.id);
  world.nudge();
}

function planDeliveries(world: World, eventId: string): void {
  if (world.faults.drop > 0) {
    world.faults.drop -= 1;
    return;
  }
  const since = world.now().getTime();
  for (let copy = 0; copy <= world.faults.duplicate; copy += 1) {
    world.store.run(
      'INSERT INTO deliveries (event_id, due_ms, since_ms) VALUES (?, ?, ?)',
      eventId,
      since + world.faults.delayMs,
      since,
    );
  }
}

export function requireEvent(world: World, id: string): EventRow {
  const row = world.store.get<EventRow>('SELECT * FROM events WHERE id = ?', id);
  if (!row) throw missing('event', id);
  return row;
}
