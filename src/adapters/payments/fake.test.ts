import { describe, expect, test } from 'vitest';
import { fakePayments } from './fake.ts';
import { PaymentsUnreachable } from './port.ts';

const NOW = new Date('2026-09-02T10:00:00Z');
const asked = {
  attemptId: 'attempt-1',
  orderId: 'order-1',
  orderNumber: 'B-2026-0001',
  lines: [{ description: 'Werkboek', amountCents: 2_495, quantity: 1 }],
  totalCents: 2_495,
  customerEmail: 'ada@klimroute.example',
  successUrl: 'http://localhost/ja',
  cancelUrl: 'http://localhost/nee',
  expiresAt: new Date(NOW.getTime() + 35 * 60_000),
};

describe('what a test can make of the fake provider', () => {
  test('two fakes tell the same story in the same words', async () => {
    const story = async () => {
      const fake = fakePayments({ now: () => NOW });
      const { reference } = await fake.openCheckout(asked);
      const { paymentReference } = fake.pay(reference);
      await fake.refund({ paymentReference: paymentReference ?? '', amountCents: 95, key: 'part' });
      return fake.notices.map((notice) => [notice, fake.deliver(notice.id)]);
    };
    expect(await story()).toEqual(await story());
  });

  test('a complete checkout can wait for its money, and then get it', async () => {
    const fake = fakePayments({ now: () => NOW });
    const { reference } = await fake.openCheckout(asked);
    expect(fake.completeUnpaid(reference)).toMatchObject({ state: 'complete', paid: false });
    expect(fake.pay(reference, 'sepa_debit')).toMatchObject({ state: 'complete', paid: true });
    expect(fake.notices.map((notice) => notice.type)).toEqual([
      'checkout.session.completed',
      'checkout.session.async_payment_succeeded',
    ]);
  });

  test('a pending refund ends well or fails, and a failed one gives its room back', async () => {
    const fake = fakePayments({ now: () => NOW });
    const { reference } = await fake.openCheckout(asked);
    const paymentReference = fake.pay(reference).paymentReference ?? '';
    fake.startRefunds('pending');
    const refund = await fake.refund({ paymentReference, amountCents: 2_495, key: 'all' });
    expect(refund.state).toBe('pending');
    await expect(fake.refund({ paymentReference, amountCents: 1, key: 'more' })).rejects.toMatchObject({
      reason: 'over-refund',
    });
    expect(fake.settleRefund(refund.reference, 'failed').state).toBe('failed');
    expect(await fake.refund({ paymentReference, amountCents: 2_495, key: 'again' })).toMatchObject({
      state: 'pending',
    });
  });

  test('a call can fail before the provider did it, or after', async () => {
    const fake = fakePayments({ now: () => NOW });
    fake.failNext('before');
    await expect(fake.openCheckout(asked)).rejects.toBeInstanceOf(PaymentsUnreachable);
    await expect(fake.findCheckout('cs_fake_1')).rejects.toMatchObject({ reason: 'not-found' });
    fake.failNext('afterwards');
    await expect(fake.openCheckout(asked)).rejects.toBeInstanceOf(PaymentsUnreachable);
    expect(await fake.findCheckout('cs_fake_1')).toMatchObject({ state: 'open' });
  });

  test('a refund made elsewhere is listed without a key', async () => {
    const fake = fakePayments({ now: () => NOW });
    const { reference } = await fake.openCheckout(asked);
    const paymentReference = fake.pay(reference).paymentReference ?? '';
    fake.refundOutside(paymentReference, 500);
    expect(await fake.listRefunds(paymentReference)).toMatchObject([{ amountCents: 500, key: null }]);
  });
});
