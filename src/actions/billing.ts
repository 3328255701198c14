import { z } from 'astro/zod';
import {
  ADMINISTRATOR_REASONS,
  type BillingAddress,
  DISMISSAL_REASONS,
  dismissAlarm,
  listOpenCheckouts,
  recordBankPayment,
  recordBankRefund,
  requireOrder,
  setAddress,
} from '#domain/billing/index.ts';
import { adminOrders, leaving, order as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { agreeToTerms } from '#src/workflows/checkout/agree-to-terms.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { startCheckout } from '#src/workflows/checkout/start.ts';
import { cancelLine } from '#src/workflows/leave/cancel-line.ts';
import { moveLine } from '#src/workflows/leave/move-line.ts';
import { withdrawOrder } from '#src/workflows/leave/withdraw.ts';
import { withdrawByNumber } from '#src/workflows/leave/withdraw-by-number.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { retryRefund } from '#src/workflows/refund/retry-refund.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import {
  centsField,
  choice,
  code,
  country,
  email,
  id,
  optionalPaperText,
  paperText,
  postcode,
  text,
  tick,
  withCountry,
} from './fields.ts';
import { form } from './form.ts';
import { nameField } from './identity-fields.ts';

const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;

const addressFields = {
  orderId: id(),
  terms: code(),
  startAtOnce: tick(),
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

function addressOf({
  orderId: _,
  terms: _terms,
  startAtOnce: _start,
  organisation,
  reference,
  ...address
}: AddressInput): BillingAddress {
  return { ...address, organisation: organisation || null, reference: reference || null };
}

function agreedIn({ orderId, terms, startAtOnce }: AddressInput) {
  return { orderId, version: terms, startAtOnce };
}

const who = { name: nameField(leaving.fill.name), email: email() };

export const billingActions = {
  /** Off to the provider's own page. */
  payOrder: form(addressForm(), async (input, ctx) => {
    setAddress(ctx, { orderId: input.orderId, address: addressOf(input) });
    agreeToTerms(ctx, agreedIn(input));
    const { url } = await startCheckout(ctx, input.orderId);
    return { goTo: url };
  }),

  agreeOnInvoice: form(addressForm(), (input, ctx) => {
    setAddress(ctx, { orderId: input.orderId, address: addressOf(input) });
    agreeToTerms(ctx, agreedIn(input));
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

  withdraw: form(z.object({ orderId: id(), ...who }), (input, ctx) => {
    withdrawOrder(ctx, input);
    return { goTo: paths.order(input.orderId), flash: ok(leaving.withdrawn(input.email)) };
  }),

  /** For who is not signed in: the number of the order and the address that its mails go to say who it is. */
  withdrawByNumber: form(z.object({ number: text(leaving.fill.number, 20), ...who }), (input, ctx) => {
    withdrawByNumber(ctx, input);
    return { goTo: paths.withdraw(), flash: ok(leaving.withdrawn(input.email)) };
  }),

  cancelLine: form(z.object({ orderId: id(), lineId: id(), backCents: code(12) }), (input, ctx) => {
    cancelLine(ctx, { ...input, backCents: Number(input.backCents) });
    return { goTo: paths.order(input.orderId), flash: ok(leaving.cancelled) };
  }),

  moveLine: form(z.object({ orderId: id(), lineId: id(), runId: id(leaving.fill.run) }), (input, ctx) => {
    moveLine(ctx, input);
    return { goTo: paths.order(input.orderId), flash: ok(leaving.moved) };
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

  dismissAlarm: form(
    z.object({ alarmId: id(), reason: choice(adminOrders.chooseReason, DISMISSAL_REASONS) }),
    (input, ctx) => {
      dismissAlarm(ctx, input);
      return { goTo: paths.admin(), flash: ok(adminOrders.dismissed) };
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
