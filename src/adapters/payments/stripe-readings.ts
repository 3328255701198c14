import type Stripe from 'stripe';
import type { Checkout, CheckoutRequest, Dispute, Refund } from './port.ts';
import { PaymentsRefused } from './port.ts';

/** Fetched along with a checkout, for the method that was paid with. */
export const CHECKOUT_EXPANDS = ['payment_intent.latest_charge'];

/** Where our own key of a refund is kept at the provider. */
export const REFUND_KEY = 'refund_key';

type Linked = { id: string };

function idOf(link: string | Linked | null): string | null {
  return typeof link === 'string' ? link : (link?.id ?? null);
}

function methodOf(intent: Stripe.Checkout.Session['payment_intent']): string | null {
  if (intent === null || typeof intent === 'string') return null;
  const charge = intent.latest_charge;
  if (charge === null || typeof charge === 'string') return null;
  return charge.payment_method_details?.type ?? null;
}

const STATES: readonly Checkout['state'][] = ['open', 'complete', 'expired'];

function stateOf(status: Stripe.Checkout.Session['status']): Checkout['state'] {
  const state = STATES.find((known) => known === status);
  if (state) return state;
  throw new PaymentsRefused('invalid', 'a checkout in a state that we do not know');
}

export function checkoutOf(session: Stripe.Checkout.Session): Checkout {
  if (session.amount_total === null || session.currency === null)
    throw new PaymentsRefused('invalid', 'a checkout without an amount');
  const state = stateOf(session.status);
  return {
    reference: session.id,
    url: state === 'open' ? session.url : null,
    state,
    paid: session.payment_status === 'paid',
    amountCents: session.amount_total,
    currency: session.currency,
    attemptId: session.metadata?.attempt_id ?? null,
    orderId: session.metadata?.order_id ?? null,
    paymentReference: idOf(session.payment_intent),
    method: methodOf(session.payment_intent),
    live: session.livemode,
  };
}

function refundStateOf(status: Stripe.Refund['status']): Refund['state'] {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}

export function refundOf(refund: Stripe.Refund): Refund {
  return {
    reference: refund.id,
    state: refundStateOf(refund.status),
    amountCents: refund.amount,
    currency: refund.currency,
    paymentReference: idOf(refund.payment_intent),
    key: refund.metadata?.[REFUND_KEY] ?? null,
  };
}

/** Where a dispute ended with the money still ours; an early warning that was closed cost us nothing. */
const WON: readonly Stripe.Dispute['status'][] = ['won', 'warning_closed', 'prevented'];

export function disputeOf(dispute: Pick<Stripe.Dispute, 'id' | 'status' | 'amount'>): Dispute {
  const state = dispute.status === 'lost' ? 'lost' : WON.includes(dispute.status) ? 'won' : 'open';
  return { reference: dispute.id, state, amountCents: dispute.amount };
}

/** What the provider is asked for a checkout. Depends on the request alone, so that asking twice is asking the same. */
export function sessionParams(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { attempt_id: request.attemptId, order_id: request.orderId, order_number: request.orderNumber };
  return {
    mode: 'payment',
    allowed_payment_method_types: ['ideal', 'card'],
    line_items: request.lines.map((line) => ({
      quantity: line.quantity,
      price_data: { currency: 'eur', unit_amount: line.amountCents, product_data: { name: line.description } },
    })),
    customer_email: request.customerEmail,
    client_reference_id: request.attemptId,
    metadata,
    payment_intent_data: { description: request.orderNumber, metadata },
    adaptive_pricing: { enabled: false },
    locale: 'nl',
    submit_type: 'pay',
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
  };
}
