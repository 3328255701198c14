import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Checkout, PaymentsRefusal } from '#src/adapters/payments/port.ts';
import { PaymentsRefused, PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { aRequest, inProcessStand, MINUTE, type Stand, sandboxStand } from './payments-stands.ts';

const stands: readonly [string, () => Promise<Stand>][] = [
  ['in process', inProcessStand],
  ['the Stripe adapter on the sandbox', sandboxStand],
];

async function refusalOf(asked: Promise<unknown>): Promise<PaymentsRefusal> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PaymentsRefused);
  return (error as PaymentsRefused).reason;
}

describe.each(stands)('payments: %s', (_name, open) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await open();
  });
  afterAll(() => stand.stop());

  const request = (more = {}) => aRequest(stand.now(), more);
  const paidCheckout = async (): Promise<Checkout & { paymentReference: string }> => {
    const { reference } = await stand.payments.openCheckout(request());
    await stand.pay(reference);
    const checkout = await stand.payments.findCheckout(reference);
    const { paymentReference } = checkout;
    if (paymentReference === null) throw new Error('a paid checkout has a payment');
    return { ...checkout, paymentReference };
  };

  test('a new checkout is open, unpaid, and carries what was asked', async () => {
    const asked = request();
    const checkout = await stand.payments.openCheckout(asked);
    expect(checkout).toMatchObject({
      state: 'open',
      paid: false,
      amountCents: asked.totalCents,
      currency: 'eur',
      attemptId: asked.attemptId,
      orderId: asked.orderId,
      paymentReference: null,
      method: null,
      live: false,
    });
    expect(new URL(checkout.url ?? '').origin).toBe(stand.payments.checkoutOrigin);
    expect(await stand.payments.findCheckout(checkout.reference)).toEqual(checkout);
  });

  test('one attempt asked twice, also at the same time, is one checkout', async () => {
    const asked = request();
    const [first, second] = await Promise.all([stand.payments.openCheckout(asked), stand.payments.openCheckout(asked)]);
    expect(second).toEqual(first);
    expect(await stand.payments.openCheckout(asked)).toEqual(first);
  });

  test('an attempt asked again after it was paid shows that it was paid', async () => {
    const asked = request();
    const { reference } = await stand.payments.openCheckout(asked);
    await stand.pay(reference);
    expect(await stand.payments.openCheckout(asked)).toMatchObject({
      reference,
      state: 'complete',
      paid: true,
      url: null,
    });
  });

  test('one attempt for another order or amount is refused', async () => {
    const asked = request();
    await stand.payments.openCheckout(asked);
    expect(await refusalOf(stand.payments.openCheckout({ ...asked, orderId: 'another' }))).toBe('key-reused');
    const cheaper = { ...asked, lines: [{ description: 'Werkboek', amountCents: 100, quantity: 1 }], totalCents: 100 };
    expect(await refusalOf(stand.payments.openCheckout(cheaper))).toBe('key-reused');
  });

  test.each([
    ['lines that do not add up', { totalCents: 81_494 }],
    ['no lines', { lines: [], totalCents: 0 }],
    ['half a cent', { lines: [{ description: 'x', amountCents: 99.5, quantity: 2 }], totalCents: 199 }],
    ['less than nothing', { lines: [{ description: 'x', amountCents: -100, quantity: 1 }], totalCents: -100 }],
    ['less than the minimum', { lines: [{ description: 'x', amountCents: 49, quantity: 1 }], totalCents: 49 }],
    ['an attempt id that is none', { attemptId: 'a b' }],
  ])('a checkout with %s is refused', async (_what, wrong) => {
    expect(await refusalOf(stand.payments.openCheckout(request(wrong)))).toBe('invalid');
  });

  test('a checkout is open for half an hour at least and a day at most', async () => {
    const until = (ms: number) => request({ expiresAt: new Date(stand.now().getTime() + ms) });
    expect(await refusalOf(stand.payments.openCheckout(until(29 * MINUTE)))).toBe('invalid');
    expect(await refusalOf(stand.payments.openCheckout(until(25 * 60 * MINUTE)))).toBe('invalid');
    expect((await stand.payments.openCheckout(until(23 * 60 * MINUTE))).state).toBe('open');
  });

  test.each(['ideal', 'card'])('a checkout paid by %s is complete, paid, and names the payment', async (method) => {
    const { reference } = await stand.payments.openCheckout(request());
    expect(await stand.pay(reference, method)).toBe(true);
    const paid = await stand.payments.findCheckout(reference);
    expect(paid).toMatchObject({ state: 'complete', paid: true, method, url: null, amountCents: 81_495 });
    expect(paid.paymentReference).toMatch(/^pi_/);
  });

  test('paying twice is one payment', async () => {
    const first = await paidCheckout();
    await stand.pay(first.reference, 'card');
    expect(await stand.payments.findCheckout(first.reference)).toEqual(first);
  });

  test('an expired checkout cannot be paid, and expiring twice changes nothing', async () => {
    const { reference } = await stand.payments.openCheckout(request());
    const expired = await stand.payments.expireCheckout(reference);
    expect(expired).toMatchObject({ state: 'expired', paid: false, url: null });
    expect(await stand.pay(reference)).toBe(false);
    expect(await stand.payments.expireCheckout(reference)).toEqual(expired);
    expect(await stand.payments.findCheckout(reference)).toEqual(expired);
  });

  test('expiring what was paid before says that it was paid', async () => {
    const paid = await paidCheckout();
    expect(await stand.payments.expireCheckout(paid.reference)).toEqual(paid);
  });

  test('a checkout closes by itself when its time has come', async () => {
    const { reference } = await stand.payments.openCheckout(request());
    stand.later(34 * MINUTE);
    expect((await stand.payments.findCheckout(reference)).state).toBe('open');
    stand.later(MINUTE);
    expect(await stand.pay(reference)).toBe(false);
    expect(await stand.payments.findCheckout(reference)).toMatchObject({ state: 'expired', paid: false });
  });

  test('an unknown checkout, payment or refund is not found', async () => {
    expect(await refusalOf(stand.payments.findCheckout('cs_test_0'))).toBe('not-found');
    expect(await refusalOf(stand.payments.expireCheckout('cs_test_0'))).toBe('not-found');
    expect(await refusalOf(stand.payments.findRefund('re_0'))).toBe('not-found');
    expect(await refusalOf(stand.payments.listRefunds('pi_0'))).toBe('not-found');
    expect(await refusalOf(stand.payments.listDisputes('pi_0'))).toBe('not-found');
    expect(await refusalOf(stand.payments.refund({ paymentReference: 'pi_0', amountCents: 100, key: 'none' }))).toBe(
      'not-found',
    );
  });

  test('a payment is refunded in parts, up to all of it and not a cent more', async () => {
    const { paymentReference, reference } = await paidCheckout();
    const refund = (amountCents: number, key: string) =>
      stand.payments.refund({ paymentReference, amountCents, key: `${reference}-${key}` });
    const part = await refund(1_495, 'part');
    expect(part).toMatchObject({
      amountCents: 1_495,
      currency: 'eur',
      state: 'succeeded',
      paymentReference,
      key: `${reference}-part`,
    });
    expect(await refusalOf(refund(80_001, 'too-much'))).toBe('over-refund');
    const rest = await refund(80_000, 'rest');
    expect(await refusalOf(refund(1, 'after-all'))).toBe('over-refund');
    expect(await stand.payments.listRefunds(paymentReference)).toEqual([part, rest]);
    expect(await stand.payments.findRefund(rest.reference)).toEqual(rest);
  });

  test('one refund asked twice, the next day too, is paid back once', async () => {
    const { paymentReference, reference } = await paidCheckout();
    const asked = { paymentReference, amountCents: 5_000, key: reference };
    const [first, second] = await Promise.all([stand.payments.refund(asked), stand.payments.refund(asked)]);
    expect(second).toEqual(first);
    stand.later(25 * 60 * MINUTE);
    expect(await stand.payments.refund(asked)).toEqual(first);
    expect(await stand.payments.listRefunds(paymentReference)).toEqual([first]);
    expect(await refusalOf(stand.payments.refund({ ...asked, amountCents: 5_001 }))).toBe('key-reused');
  });

  test('a payment that the payer asks back through the bank has a dispute, as it stands, and that is told', async () => {
    const { paymentReference, amountCents } = await paidCheckout();
    expect(await stand.payments.listDisputes(paymentReference)).toEqual([]);
    await stand.dispute(paymentReference, 'open');
    const [dispute] = await stand.payments.listDisputes(paymentReference);
    expect(dispute).toMatchObject({ state: 'open', amountCents });
    const told = await stand.delivery('charge.dispute.created', paymentReference);
    expect(stand.payments.readEvent(told.rawBody, told.signature, stand.now()).about).toEqual({
      kind: 'dispute',
      reference: paymentReference,
    });
    await stand.dispute(paymentReference, 'lost');
    expect(await stand.payments.listDisputes(paymentReference)).toEqual([{ ...dispute, state: 'lost' }]);
  });

  test.each([0, -1, 1.5, Number.NaN])('a refund of %d cents is refused', async (amountCents) => {
    const { paymentReference } = await paidCheckout();
    expect(await refusalOf(stand.payments.refund({ paymentReference, amountCents, key: 'odd' }))).toBe('invalid');
    expect(await stand.payments.listRefunds(paymentReference)).toEqual([]);
  });

  test('a refund whose answer was lost is asked again and paid back once', async () => {
    const { paymentReference, reference } = await paidCheckout();
    const asked = { paymentReference, amountCents: 700, key: `${reference}-lost` };
    await stand.loseNextAnswer();
    const lost = await stand.payments.refund(asked).catch((error: unknown) => error);
    if (lost instanceof Error) expect(lost).toBeInstanceOf(PaymentsUnreachable);
    const again = await stand.payments.refund(asked);
    expect(await stand.payments.listRefunds(paymentReference)).toEqual([again]);
  });

  test('a checkout whose answer was lost is asked again and is the same checkout', async () => {
    const asked = request();
    await stand.loseNextAnswer();
    const lost = await stand.payments.openCheckout(asked).catch((error: unknown) => error);
    if (lost instanceof Error) expect(lost).toBeInstanceOf(PaymentsUnreachable);
    const again = await stand.payments.openCheckout(asked);
    expect(await stand.payments.openCheckout(asked)).toEqual(again);
    expect(again.state).toBe('open');
  });
});
