import type Stripe from 'stripe';
import { givenBack, requirePayment } from './payments.ts';
import type { ChargePart, PaymentRow, RefundRow, Session } from './rows.ts';
import type { World } from './world.ts';

export function chargeObject(world: World, payment: PaymentRow, session: Session): ChargePart {
  const back = givenBack(world, payment.id);
  return {
    id: payment.charge_id,
    object: 'charge',
    amount: payment.amount_cents,
    amount_captured: payment.amount_cents,
    amount_refunded: back,
    captured: true,
    created: payment.created_s,
    currency: session.order.currency,
    description: session.order.description,
    disputed: false,
    livemode: false,
    metadata: session.order.intentMetadata,
    paid: true,
    payment_intent: payment.id,
    payment_method_details: { type: payment.method },
    refunded: back === payment.amount_cents,
    status: 'succeeded',
  };
}

const UNUSED = {
  allowed_payment_method_types: null,
  amount_capturable: 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: 'automatic_async',
  client_secret: null,
  confirmation_method: 'automatic',
  customer: null,
  customer_account: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;

/** A payment in the provider's words. With `charge` it holds the charge itself, of which only a part is told. */
export function intentObject(
  world: World,
  payment: PaymentRow,
  session: Session,
  charge: boolean,
): Stripe.PaymentIntent {
  return {
    ...UNUSED,
    id: payment.id,
    object: 'payment_intent',
    amount: payment.amount_cents,
    amount_received: payment.amount_cents,
    created: payment.created_s,
    currency: session.order.currency,
    description: session.order.description,
    latest_charge: charge ? (chargeObject(world, payment, session) as Stripe.Charge) : payment.charge_id,
    livemode: false,
    metadata: session.order.intentMetadata,
    payment_method_types: session.order.methods,
    receipt_email: session.order.email,
    status: 'succeeded',
  };
}

export function refundObject(world: World, refund: RefundRow): Stripe.Refund {
  const { payment, session } = requirePayment(world, refund.payment_id);
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount_cents,
    balance_transaction: null,
    charge: payment.charge_id,
    created: refund.created_s,
    currency: session.order.currency,
    customer: null,
    customer_account: null,
    ...(refund.status === 'failed' ? { failure_reason: 'declined' } : {}),
    metadata: JSON.parse(refund.metadata),
    payment_intent: payment.id,
    payment_method: null,
    reason: refund.reason === null ? null : 'requested_by_customer',
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}
