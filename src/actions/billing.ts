import type { ActionAPIContext } from 'astro:actions';
import { z } from 'astro/zod';
import {
  ADMINISTRATOR_REASONS,
  type BillingAddress,
  listOpenAttempts,
  recordBankPayment,
  recordBankRefund,
  requireOrder,
  setAddress,
} from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { adminOrders } from '#src/messages/admin-orders.nl.ts';
import { order as words } from '#src/messages/order.nl.ts';
import { paths } from '#src/paths.ts';
import { agreeOnInvoice } from '#src/processes/checkout/agree-on-invoice.ts';
import { cancelOrder } from '#src/processes/checkout/cancel.ts';
import { startCheckout } from '#src/processes/checkout/start.ts';
import { refundOrder } from '#src/processes/refund/refund-order.ts';
import { retryRefund } from '#src/processes/refund/retry-refund.ts';
import { settleCheckout } from '#src/processes/settle/settle-checkout.ts';
import { centsField } from './cents-field.ts';
import { choice, email, id, optionalText, text } from './fields.ts';
import { form } from './form.ts';

const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;

const addressFields = {
  orderId: id(),
  name: text(words.fill.name),
  organisation: optionalText(),
  street: text(words.fill.street),
  postcode: z
    .string({ error: words.fill.postcode })
    .trim()
    .toUpperCase()
    .regex(/^\d{4} ?[A-Z]{2}$/, words.fill.postcode),
  city: text(words.fill.city),
  email: email(),
  reference: optionalText(60),
};
type AddressInput = z.output<z.ZodObject<typeof addressFields>>;

function addressOf({ name, street, postcode, city, email, organisation, reference }: AddressInput): BillingAddress {
  return { name, street, postcode, city, email, organisation: organisation || null, reference: reference || null };
}

/** The clock goes on while the provider is asked. */
function clockOf(ctx: Ctx, context: ActionAPIContext): () => Ctx {
  return () => ({ ...ctx, now: context.locals.app.clock.now() });
}

export const billingActions = {
  /** Off to the provider's own page. */
  payOrder: form(z.object(addressFields), async (input, ctx) => {
    setAddress(ctx, { orderId: input.orderId, address: addressOf(input) });
    const { url } = await startCheckout(ctx, input.orderId);
    return { goTo: url };
  }),

  agreeOnInvoice: form(z.object(addressFields), (input, ctx) => {
    setAddress(ctx, { orderId: input.orderId, address: addressOf(input) });
    agreeOnInvoice(ctx, input.orderId);
    return { goTo: paths.order(input.orderId) };
  }),

  cancelOrder: form(z.object({ orderId: id() }), async (input, ctx, context) => {
    const outcome = await cancelOrder(clockOf(ctx, context), input.orderId);
    return { goTo: paths.order(input.orderId), notice: ok(outcome === 'cancelled' ? words.cancelled : words.settledInstead) };
  }),

  lookAgain: form(z.object({ orderId: id() }), async (input, ctx, context) => {
    requireOrder(ctx, input.orderId);
    const contextNow = clockOf(ctx, context);
    for (const attempt of listOpenAttempts(ctx, input.orderId)) if (attempt.reference) await settleCheckout(contextNow, attempt.reference);
    return { goTo: paths.order(input.orderId) };
  }),

  refundOrder: form(z.object({ orderId: id(), reason: choice(adminOrders.chooseReason, ADMINISTRATOR_REASONS) }), (input, ctx) => {
    refundOrder(ctx, input);
    return { goTo: paths.adminOrder(input.orderId), notice: ok(adminOrders.refundedNow) };
  }),

  retryRefund: form(z.object({ orderId: id(), refundId: id() }), async (input, ctx, context) => {
    await retryRefund(clockOf(ctx, context), { refundId: input.refundId });
    return { goTo: paths.adminOrder(input.orderId), notice: ok(adminOrders.retried) };
  }),

  recordBankPayment: form(
    z.object({ orderId: id(), amount: centsField(adminOrders.bankAmountFill), reference: text(adminOrders.bankReferenceFill, 60) }),
    (input, ctx) => {
      recordBankPayment(ctx, { orderId: input.orderId, amountCents: input.amount, reference: input.reference });
      return { goTo: paths.adminOrder(input.orderId), notice: ok(adminOrders.bankRecorded) };
    },
  ),

  recordBankRefund: form(z.object({ orderId: id(), refundId: id(), reference: text(adminOrders.bankReferenceFill, 60) }), (input, ctx) => {
    recordBankRefund(ctx, { refundId: input.refundId, reference: input.reference });
    return { goTo: paths.adminOrder(input.orderId), notice: ok(adminOrders.bankRefunded) };
  }),
};
