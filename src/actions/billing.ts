import { z } from 'astro/zod';
import {
  ADMINISTRATOR_REASONS,
  type BillingAddress,
  listOpenCheckouts,
  recordBankPayment,
  recordBankRefund,
  requireOrder,
  setAddress,
} from '#domain/billing/index.ts';
import { adminOrders } from '#src/i18n/nl/admin-orders.ts';
import { order as words } from '#src/i18n/nl/order.ts';
import { paths } from '#src/paths.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { startCheckout } from '#src/workflows/checkout/start.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { retryRefund } from '#src/workflows/refund/retry-refund.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import {
  centsField,
  choice,
  country,
  email,
  id,
  optionalPaperText,
  paperText,
  postcode,
  text,
  withCountry,
} from './fields.ts';
import { form } from './form.ts';
import { nameField } from './identity-fields.ts';

const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;

const addressFields = {
  orderId: id(),
  name: nameField(words.fill.name),
  organisation: optionalPaperText(),
  street: paperText(words.fill.street),
  postcode: postcode(),
  city: paperText(words.fill.city),
  country: country(),
  email: email(),
  reference: optionalPaperText(60),
};
const addressForm = () => withCountry(z.object(addressFields));
type AddressInput = z.output<z.ZodObject<typeof addressFields>>;

function addressOf({ orderId: _, organisation, reference, ...address }: AddressInput): BillingAddress {
  return { ...address, organisation: organisation || null, reference: reference || null };
}

export const billingActions = {
  /** Off to the provider's own page. */
  payOrder: form(addressForm(), async (input, ctx) => {
    setAddress(ctx, { orderId: input.orderId, address: addressOf(input) });
    const { url } = await startCheckout(ctx, input.orderId);
    return { goTo: url };
  }),

  agreeOnInvoice: form(addressForm(), (input, ctx) => {
    setAddress(ctx, { orderId: input.orderId, address: addressOf(input) });
    agreeOnInvoice(ctx, input.orderId);
    return { goTo: paths.order(input.orderId) };
  }),

  cancelOrder: form(z.object({ orderId: id() }), async (input, ctx) => {
    const outcome = await cancelOrder(ctx, input.orderId);
    return {
      goTo: paths.order(input.orderId),
      flash: ok(outcome === 'cancelled' ? words.cancelled : words.settledInstead),
    };
  }),

  lookAgain: form(z.object({ orderId: id() }), async (input, ctx) => {
    requireOrder(ctx, input.orderId);
    for (const attempt of listOpenCheckouts(ctx, input.orderId))
      if (attempt.reference) await settleCheckout(ctx, attempt.reference);
    return { goTo: paths.order(input.orderId) };
  }),

  refundOrder: form(
    z.object({ orderId: id(), reason: choice(adminOrders.chooseReason, ADMINISTRATOR_REASONS) }),
    (input, ctx) => {
      refundOrder(ctx, input);
      return { goTo: paths.adminOrder(input.orderId), flash: ok(adminOrders.refundedNow) };
    },
  ),

  retryRefund: form(z.object({ orderId: id(), refundId: id() }), async (input, ctx) => {
    await retryRefund(ctx, { refundId: input.refundId });
    return { goTo: paths.adminOrder(input.orderId), flash: ok(adminOrders.retried) };
  }),

  recordBankPayment: form(
    z.object({
      orderId: id(),
      amount: centsField(adminOrders.bankAmountFill),
      reference: text(adminOrders.bankReferenceFill, 60),
    }),
    (input, ctx) => {
      recordBankPayment(ctx, { orderId: input.orderId, amountCents: input.amount, reference: input.reference });
      return { goTo: paths.adminOrder(input.orderId), flash: ok(adminOrders.bankRecorded) };
    },
  ),

  recordBankRefund: form(
    z.object({ orderId: id(), refundId: id(), reference: text(adminOrders.bankReferenceFill, 60) }),
    (input, ctx) => {
      recordBankRefund(ctx, { refundId: input.refundId, reference: input.reference });
      return { goTo: paths.adminOrder(input.orderId), flash: ok(adminOrders.bankRefunded) };
    },
  ),
};
