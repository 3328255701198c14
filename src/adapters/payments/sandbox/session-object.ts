import type Stripe from 'stripe';
import type { Session } from './rows.ts';
import type { World } from './world.ts';

const NO_TEXT = {
  after_submit: null,
  shipping_address: null,
  submit: null,
  terms_of_service_acceptance: null,
} satisfies Stripe.Checkout.Session['custom_text'];
const NO_INVOICE = {
  account_tax_ids: null,
  custom_fields: null,
  description: null,
  footer: null,
  issuer: null,
  metadata: null,
  rendering_options: null,
} satisfies NonNullable<Stripe.Checkout.Session['invoice_creation']>['invoice_data'];

/** What we never use, as the provider shows it then. */
const UNUSED = {
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: NO_TEXT,
  customer: null,
  customer_account: null,
  customer_creation: 'if_required',
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: { enabled: false, invoice_data: NO_INVOICE },
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;

/** A session in the provider's words; `intent` stands in it where it was asked to be expanded. */
export function sessionObject(world: World, session: Session, intent?: Stripe.PaymentIntent): Stripe.Checkout.Session {
  const { order } = session;
  return {
    ...UNUSED,
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    allowed_payment_method_types: order.methods,
    amount_subtotal: session.amount_cents,
    amount_total: session.amount_cents,
    cancel_url: order.cancelUrl,
    client_reference_id: order.clientReference,
    created: session.created_s,
    currency: order.currency,
    customer_details: session.payment ? detailsOf(order.email) : null,
    customer_email: order.email,
    expires_at: session.expires_s,
    livemode: false,
    locale: 'nl',
    metadata: order.metadata,
    mode: 'payment',
    payment_intent: intent ?? session.payment?.id ?? null,
    payment_method_types: order.methods,
    payment_status: session.payment?.arrived ? 'paid' : 'unpaid',
    status: session.state,
    submit_type: 'pay',
    success_url: order.successUrl,
    ui_mode: 'hosted_page',
    url: session.state === 'open' ? `${world.origin}/pay/${session.id}` : null,
  };
}

function detailsOf(email: string | null): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

export function lineObjects(session: Session): Stripe.LineItem[] {
  return session.order.lines.map((line, index) => ({
    id: `li_${session.id.slice(8)}_${index}`,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: line.unitAmount * line.quantity,
    amount_tax: 0,
    amount_total: line.unitAmount * line.quantity,
    currency: session.order.currency,
    description: line.name,
    metadata: {},
    price: null,
    quantity: line.quantity,
  }));
}
