import type Stripe from 'stripe';
import { checkCheckoutRequest, checkRefundRequest } from './checks.ts';
import { eventOf, readSignedEvent } from './event.ts';
import type { Checkout, CheckoutRequest, Dispute, Payments, ProviderEvent, Refund, RefundRequest } from './port.ts';
import { PaymentsRefused } from './port.ts';
import { inOurWords } from './stripe-faults.ts';
import { CHECKOUT_EXPANDS, checkoutOf, disputeOf, REFUND_KEY, refundOf, sessionParams } from './stripe-readings.ts';
import { faultsOf, SANDBOX_KEY_PREFIX, type StripeSettings } from './stripe-settings.ts';

const TIMEOUT_MS = 20_000;
const NETWORK_RETRIES = 2;
const STRIPE_CHECKOUT_ORIGIN = 'https://checkout.stripe.com';
const MOST_REFUNDS_PER_PAYMENT = 1000;
const MOST_EVENTS = 10_000;

/** How a call of the SDK leaves this process. */
export type WayOut = NonNullable<NonNullable<ConstructorParameters<typeof Stripe>[1]>['httpClient']>;

/** What the sweep asks for; the endpoint at the provider is to be subscribed to the same. */
export const EVENT_TYPES = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'charge.refunded',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.closed',
];

/** A stored answer shows the object as it was when it was made. */
function isStored(response: { lastResponse: { headers: Record<string, string> } }): boolean {
  return response.lastResponse.headers['idempotent-replayed'] === 'true';
}

class StripePayments implements Payments {
  readonly name: 'stripe' | 'sandbox';
  readonly checkoutOrigin: string;
  readonly live: boolean;
  readonly signatureHeader = 'stripe-signature';
  readonly referenceMark = '{CHECKOUT_SESSION_ID}';
  readonly #settings: StripeSettings;
  #client: Promise<Stripe> | null = null;

  readonly #http: WayOut | undefined;

  constructor(settings: StripeSettings, http?: WayOut) {
    this.#http = http;
    const base = settings.apiBase;
    this.#settings = settings;
    this.name = settings.secretKey.startsWith(SANDBOX_KEY_PREFIX) ? 'sandbox' : 'stripe';
    this.checkoutOrigin = base ? `${base.protocol}://${base.host}:${base.port}` : STRIPE_CHECKOUT_ORIGIN;
    this.live = settings.secretKey.includes('_live_');
  }

  /** The SDK costs 35 MB, so it is loaded by the first call that needs it. */
  async #load(): Promise<Stripe> {
    const { default: StripeClient } = await import('stripe');
    const options = {
      ...this.#settings.apiBase,
      maxNetworkRetries: NETWORK_RETRIES,
      timeout: TIMEOUT_MS,
      telemetry: false,
      ...(this.#http ? { httpClient: this.#http } : {}),
    };
    return new StripeClient(this.#settings.secretKey, options);
  }

  async #ask<T>(work: (client: Stripe) => Promise<T>): Promise<T> {
    this.#client ??= this.#load();
    const client = await this.#client;
    try {
      return await work(client);
    } catch (error) {
      throw inOurWords(error);
    }
  }

  async openCheckout(request: CheckoutRequest): Promise<Checkout> {
    checkCheckoutRequest(request);
    return this.#ask(async (client) => {
      const session = await client.checkout.sessions.create(sessionParams(request), {
        idempotencyKey: `attempt-${request.attemptId}-v1`,
      });
      return checkoutOf(isStored(session) ? await this.#fetch(client, session.id) : session);
    });
  }

  #fetch(client: Stripe, reference: string): Promise<Stripe.Checkout.Session> {
    return client.checkout.sessions.retrieve(reference, { expand: CHECKOUT_EXPANDS });
  }

  findCheckout(reference: string): Promise<Checkout> {
    return this.#ask(async (client) => checkoutOf(await this.#fetch(client, reference)));
  }

  expireCheckout(reference: string): Promise<Checkout> {
    return this.#ask(async (client) => {
      try {
        return checkoutOf(await client.checkout.sessions.expire(reference));
      } catch (error) {
        const refusal = inOurWords(error);
        if (!(refusal instanceof PaymentsRefused) || refusal.reason !== 'invalid') throw error;
        const checkout = checkoutOf(await this.#fetch(client, reference));
        if (checkout.state === 'open') throw error;
        return checkout;
      }
    });
  }

  /** Looks before it asks: the provider forgets an idempotency key after a day, and would pay back again. */
  async refund(request: RefundRequest): Promise<Refund> {
    checkRefundRequest(request);
    const before = (await this.listRefunds(request.paymentReference)).find((refund) => refund.key === request.key);
    if (before && before.amountCents !== request.amountCents) throw new PaymentsRefused('key-reused', request.key);
    if (before) return before;
    return this.#ask(async (client) => {
      const refund = await client.refunds.create(
        {
          payment_intent: request.paymentReference,
          amount: request.amountCents,
          reason: 'requested_by_customer',
          metadata: { [REFUND_KEY]: request.key },
        },
        { idempotencyKey: `refund-${request.key}-v1` },
      );
      return refundOf(isStored(refund) ? await client.refunds.retrieve(refund.id) : refund);
    });
  }

  findRefund(reference: string): Promise<Refund> {
    return this.#ask(async (client) => refundOf(await client.refunds.retrieve(reference)));
  }

  listRefunds(paymentReference: string): Promise<Refund[]> {
    return this.#ask(async (client) => {
      const list = client.refunds.list({ payment_intent: paymentReference, limit: 100 });
      const refunds = await list.autoPagingToArray({ limit: MOST_REFUNDS_PER_PAYMENT });
      return refunds.map(refundOf).reverse();
    });
  }

  listDisputes(paymentReference: string): Promise<Dispute[]> {
    return this.#ask(async (client) => {
      const { data } = await client.disputes.list({ payment_intent: paymentReference, limit: 100 });
      return data.map(disputeOf).reverse();
    });
  }

  readEvent(rawBody: string, signature: string | null, now: Date): ProviderEvent {
    return readSignedEvent(rawBody, signature, this.#settings.webhookSecret, now);
  }

  eventsSince(at: Date): Promise<ProviderEvent[]> {
    return this.#ask(async (client) => {
      const created = { gte: Math.floor(at.getTime() / 1000) };
      const list = client.events.list({ created, types: EVENT_TYPES, limit: 100 });
      const events = await list.autoPagingToArray({ limit: MOST_EVENTS });
      return events.map(eventOf).reverse();
    });
  }
}

/**
 * Payments by Stripe, or by the sandbox that speaks its language; `http` is how calls go out, where that is not over the network. Throws on
 * settings that cannot be safe; nothing goes out before the first call.
 */
export function stripePayments(settings: StripeSettings, http?: WayOut): Payments {
  const faults = faultsOf(settings);
  if (faults.length > 0) throw new Error(`payment settings: ${faults.join('; ')}`);
  return new StripePayments(settings, http);
}
