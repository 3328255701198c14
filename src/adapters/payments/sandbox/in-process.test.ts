import { describe, expect, test } from 'vitest';
import { PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { sandboxPayments } from './in-process.ts';

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

describe('what a test can make of the sandbox in process', () => {
  test('two sandboxes tell the same story in the same words', async () => {
    const story = async () => {
      const sandbox = sandboxPayments({ now: () => NOW, returnOrigin: 'http://localhost' });
      const { reference } = await sandbox.openCheckout(asked);
      const { paymentReference } = sandbox.pay(reference);
      await sandbox.refund({ paymentReference: paymentReference ?? '', amountCents: 95, key: 'part' });
      return sandbox.events.map((event) => [event, sandbox.deliver(event.id)]);
    };
    expect(await story()).toEqual(await story());
  });

  test('a complete checkout can wait for its money, and then get it', async () => {
    const sandbox = sandboxPayments({ now: () => NOW, returnOrigin: 'http://localhost' });
    const { reference } = await sandbox.openCheckout(asked);
    expect(sandbox.completeUnpaid(reference)).toMatchObject({ state: 'complete', paid: false });
    expect(sandbox.pay(reference, 'sepa_debit')).toMatchObject({ state: 'complete', paid: true });
    expect(sandbox.events.map((event) => event.type)).toEqual([
      'checkout.session.completed',
      'checkout.session.async_payment_succeeded',
    ]);
  });

  test('a pending refund ends well or fails, and a failed one gives its room back', async () => {
    const sandbox = sandboxPayments({ now: () => NOW, returnOrigin: 'http://localhost' });
    const { reference } = await sandbox.openCheckout(asked);
    const paymentReference = sandbox.pay(reference).paymentReference ?? '';
    sandbox.startRefunds('pending');
    const refund = await sandbox.refund({ paymentReference, amountCents: 2_495, key: 'all' });
    expect(refund.state).toBe('pending');
    await expect(sandbox.refund({ paymentReference, amountCents: 1, key: 'more' })).rejects.toMatchObject({
      reason: 'over-refund',
    });
    expect(sandbox.settleRefund(refund.reference, 'failed').state).toBe('failed');
    expect(await sandbox.refund({ paymentReference, amountCents: 2_495, key: 'again' })).toMatchObject({
      state: 'pending',
    });
  });

  test('a call can fail before the provider did it, or after', async () => {
    const sandbox = sandboxPayments({ now: () => NOW, returnOrigin: 'http://localhost' });
    sandbox.failNext('before');
    await expect(sandbox.openCheckout(asked)).rejects.toBeInstanceOf(PaymentsUnreachable);
    await expect(sandbox.findCheckout('cs_test_1')).rejects.toMatchObject({ reason: 'not-found' });
    sandbox.failNext('afterwards');
    await expect(sandbox.openCheckout(asked)).rejects.toBeInstanceOf(PaymentsUnreachable);
    expect(await sandbox.findCheckout('cs_test_1')).toMatchObject({ state: 'open' });
  });

  test('a refund made elsewhere is listed without a key', async () => {
    const sandbox = sandboxPayments({ now: () => NOW, returnOrigin: 'http://localhost' });
    const { reference } = await sandbox.openCheckout(asked);
    const paymentReference = sandbox.pay(reference).paymentReference ?? '';
    sandbox.refundOutside(paymentReference, 500);
    expect(await sandbox.listRefunds(paymentReference)).toMatchObject([{ amountCents: 500, key: null }]);
    expect(() => sandbox.refundOutside(paymentReference, 9_999)).toThrow('over-refund');
  });
});
