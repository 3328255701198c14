import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aRequest, type Delivery, MINUTE, openSandbox } from './payments-stands.ts';

type SandboxStand = Awaited<ReturnType<typeof openSandbox>>;

let stand: SandboxStand;
beforeEach(async () => {
  stand = await openSandbox();
});
afterEach(() => stand.stop());

const openOne = async () => (await stand.payments.openCheckout(aRequest(stand.now()))).reference;
const payOne = async () => {
  const reference = await openOne();
  await stand.choose(reference, 'ideal');
  return reference;
};
const completed = (reference: string) => (delivery: Delivery) =>
  delivery.type === 'checkout.session.completed' && delivery.about === reference;

describe('the sandbox tells what happened', () => {
  test('an event is told once when the shop takes it', async () => {
    const first = await payOne();
    const second = await payOne();
    await stand.endpoint.arrived(completed(second));
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual([first, second]);
  });

  test('an event that the shop does not take is told again, signed anew, until it does', async () => {
    stand.endpoint.answers.push(500, 302, 404);
    const reference = await payOne();
    const tries = await stand.endpoint.arrived(completed(reference), 4);
    expect(new Set(tries.map((delivery) => delivery.id)).size).toBe(1);
    for (const { rawBody, signature } of tries)
      expect(stand.payments.readEvent(rawBody, signature, stand.now()).about.reference).toBe(reference);
    await vi.waitFor(async () =>
      expect((await (await stand.call('/sandbox/control')).json()).deliveries).toEqual({
        waiting: 0,
        delivered: 1,
        givenUp: 0,
      }),
    );
    expect(stand.endpoint.received).toHaveLength(4);
  });

  test('an event is given up after three days', async () => {
    stand.endpoint.answers.push(...Array<number>(50).fill(500));
    const reference = await payOne();
    await stand.endpoint.arrived(completed(reference));
    stand.later(4 * 24 * 60 * MINUTE);
    await vi.waitFor(async () =>
      expect((await (await stand.call('/sandbox/control')).json()).deliveries).toMatchObject({
        waiting: 0,
        givenUp: 1,
      }),
    );
  });

  test('on request an event comes more than once, with the same id', async () => {
    await stand.control({ duplicate: 2 });
    const reference = await payOne();
    const copies = await stand.endpoint.arrived(completed(reference), 3);
    expect(new Set(copies.map((delivery) => delivery.id)).size).toBe(1);
  });

  test('on request events wait, and then come newest first', async () => {
    await stand.control({ hold: true });
    const references = [await payOne(), await payOne(), await payOne()];
    expect(stand.endpoint.received).toEqual([]);
    await stand.control({ hold: false, reorder: true });
    await stand.endpoint.arrived(() => true, 3);
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual(references.toReversed());
  });

  test('on request an event is never told, and stands in the list of what happened', async () => {
    await stand.control({ drop: 1 });
    const dropped = await payOne();
    const told = await payOne();
    await stand.endpoint.arrived(completed(told));
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual([told]);
    const noted = await stand.payments.eventsSince(new Date(stand.now().getTime() - MINUTE));
    expect(noted.map((event) => event.about.reference)).toEqual([dropped, told]);
  });

  test('on request an event comes later', async () => {
    await stand.control({ delayMs: 10 * MINUTE });
    const late = await payOne();
    await stand.control({ delayMs: 0 });
    const prompt = await payOne();
    await stand.endpoint.arrived(completed(prompt));
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual([prompt]);
    stand.later(10 * MINUTE);
    await stand.endpoint.arrived(completed(late));
  });

  test('what was not told before a stop is told after the restart', async () => {
    await stand.control({ hold: true });
    const reference = await payOne();
    await stand.restart();
    await stand.endpoint.arrived(completed(reference));
    expect(await stand.payments.findCheckout(reference)).toMatchObject({ paid: true });
  });

  test('a sandbox that dies is started again and has forgotten nothing', async () => {
    const reference = await payOne();
    const pid = async () => (await (await fetch(`${stand.origin}/sandbox/health`)).json()).pid;
    const before = await pid();
    process.kill(before, 'SIGKILL');
    await vi.waitFor(async () => expect(await pid()).not.toBe(before), { timeout: 10_000 });
    expect(await stand.payments.findCheckout(reference)).toMatchObject({ paid: true });
  });

  test('a checkout that nobody pays closes with the moved clock, and that is told', async () => {
    const reference = await openOne();
    stand.later(36 * MINUTE);
    const [told] = await stand.endpoint.arrived((delivery) => delivery.type === 'checkout.session.expired');
    expect(told?.about).toBe(reference);
  });
});

describe('the sandbox pays back', () => {
  const paidOne = async () => (await stand.payments.findCheckout(await payOne())).paymentReference ?? '';

  test('on request a refund is pending first, and its end is told', async () => {
    await stand.control({ refundsTakeMs: 2 * 24 * 60 * MINUTE });
    const refund = await stand.payments.refund({
      paymentReference: await paidOne(),
      amountCents: 81_495,
      key: 'pending',
    });
    expect(refund.state).toBe('pending');
    stand.later(3 * 24 * 60 * MINUTE);
    await stand.endpoint.arrived(
      (delivery) => delivery.type === 'refund.updated' && delivery.about === refund.reference,
    );
    expect((await stand.payments.findRefund(refund.reference)).state).toBe('succeeded');
  });

  test('a refund that fails in the end leaves the money to be refunded again', async () => {
    await stand.control({ refundsTakeMs: 60 * MINUTE, refundsFail: true });
    const paymentReference = await paidOne();
    const refund = await stand.payments.refund({ paymentReference, amountCents: 81_495, key: 'fails' });
    stand.later(61 * MINUTE);
    await stand.endpoint.arrived((delivery) => delivery.type === 'refund.failed');
    expect((await stand.payments.findRefund(refund.reference)).state).toBe('failed');
    await stand.control({ refundsTakeMs: 0, refundsFail: false });
    expect(await stand.payments.refund({ paymentReference, amountCents: 81_495, key: 'again' })).toMatchObject({
      state: 'succeeded',
    });
  });

  test('a refund by somebody else at the provider is listed, without a key of ours', async () => {
    const paymentReference = await paidOne();
    const body = new URLSearchParams({ payment_intent: paymentReference, amount: '300' });
    expect((await stand.call('/v1/refunds', { method: 'POST', body })).status).toBe(200);
    expect(await stand.payments.listRefunds(paymentReference)).toMatchObject([{ amountCents: 300, key: null }]);
  });
});
