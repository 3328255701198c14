import type Stripe from 'stripe';
import { CHECKOUT_EXPANDS } from '#src/adapters/payments/stripe-readings.ts';
import { secondsOf } from './clock.ts';
import { ApiFault } from './fault.ts';
import { type Form, listOf, recordOf, refuseUnknown, requireInteger, requireText } from './form.ts';
import { intentObject } from './payment-objects.ts';
import type { Line, Ordered } from './rows.ts';
import { lineObjects, sessionObject } from './session-object.ts';
import { closeSession, openSession, requireSession } from './sessions.ts';
import type { World } from './world.ts';

const SHORTEST_SECONDS = 30 * 60;
const LONGEST_SECONDS = 24 * 60 * 60;
const DEFAULT_METHODS = ['card', 'ideal'];

const KNOWN = [
  /^(?:mode|success_url|cancel_url|customer_email|client_reference_id|locale|submit_type|expires_at|ui_mode)$/,
  /^line_items\[\d+\]\[(?:quantity|price_data\]\[(?:currency|unit_amount|product_data\]\[name))\]$/,
  /^allowed_payment_method_types\[\d+\]$/,
  /^(?:payment_intent_data\[)?metadata\]?\[[^\]]{1,40}\]$/,
  /^payment_intent_data\[description\]$/,
  /^adaptive_pricing\[enabled\]$/,
  /^expand\[\d+\]$/,
];

function readLines(form: Form): { lines: Line[]; currency: string } {
  const lines: Line[] = [];
  const currency = requireText(form, 'line_items[0][price_data][currency]');
  for (let index = 0; form.has(`line_items[${index}][quantity]`); index += 1) {
    const at = `line_items[${index}]`;
    if (requireText(form, `${at}[price_data][currency]`) !== currency)
      throw new ApiFault(400, 'All line items must have the same currency.', { param: at });
    lines.push({
      name: requireText(form, `${at}[price_data][product_data][name]`),
      unitAmount: requireInteger(form, `${at}[price_data][unit_amount]`),
      quantity: requireInteger(form, `${at}[quantity]`),
    });
  }
  return { lines, currency };
}

function requireOwnUrl(world: World, form: Form, name: string): string {
  const url = requireText(form, name);
  const readable = url.replace('{CHECKOUT_SESSION_ID}', 'cs');
  if (!URL.canParse(readable) || new URL(readable).origin !== world.settings.returnOrigin) {
    throw new ApiFault(400, 'Not a valid URL: the sandbox sends a payer back to its own shop only.', {
      code: 'url_invalid',
      param: name,
    });
  }
  return url;
}

function readExpiry(world: World, form: Form): number {
  const now = secondsOf(world.now());
  if (!form.has('expires_at')) return now + LONGEST_SECONDS;
  const expires = requireInteger(form, 'expires_at');
  if (expires < now + SHORTEST_SECONDS || expires > now + LONGEST_SECONDS) {
    const message =
      'The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.';
    throw new ApiFault(400, message, { param: 'expires_at' });
  }
  return expires;
}

function readOrder(world: World, form: Form): Ordered {
  refuseUnknown(form, KNOWN);
  if (requireText(form, 'mode') !== 'payment')
    throw new ApiFault(400, 'The sandbox knows mode `payment` only.', { param: 'mode' });
  const methods = listOf(form, 'allowed_payment_method_types');
  return {
    ...readLines(form),
    methods: methods.length > 0 ? methods : DEFAULT_METHODS,
    successUrl: requireOwnUrl(world, form, 'success_url'),
    cancelUrl: requireOwnUrl(world, form, 'cancel_url'),
    email: form.get('customer_email') ?? null,
    clientReference: form.get('client_reference_id') ?? null,
    description: form.get('payment_intent_data[description]') ?? null,
    metadata: recordOf(form, 'metadata'),
    intentMetadata: recordOf(form, 'payment_intent_data[metadata]'),
  };
}

export function createSession(world: World, form: Form): unknown {
  const order = readOrder(world, form);
  return sessionObject(world, openSession(world, order, readExpiry(world, form)));
}

export function retrieveSession(world: World, id: string, query: Form): unknown {
  return sessionWith(world, id, listOf(query, 'expand'));
}

function sessionWith(world: World, id: string, expands: readonly string[]): Stripe.Checkout.Session {
  const session = requireSession(world, id);
  const wanted = expands.some((path) => path === 'payment_intent' || path.startsWith('payment_intent.'));
  if (!wanted || !session.payment) return sessionObject(world, session);
  const withCharge = expands.includes('payment_intent.latest_charge');
  return sessionObject(world, session, intentObject(world, session.payment, session, withCharge));
}

/** A session with its payment and charge, as the adapter asks for it. */
export function retrievePaidSession(world: World, id: string): Stripe.Checkout.Session {
  return sessionWith(world, id, CHECKOUT_EXPANDS);
}

export function expireSession(world: World, id: string): unknown {
  const session = requireSession(world, id);
  if (session.state !== 'open') {
    throw new ApiFault(
      400,
      'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has another status.',
    );
  }
  closeSession(world, id);
  return sessionObject(world, requireSession(world, id));
}

export function listLines(world: World, id: string): unknown {
  const data = lineObjects(requireSession(world, id));
  return { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
}
