import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventRefusal } from '#src/adapters/payments/port.ts';
import { EventRefused } from '#src/adapters/payments/port.ts';
import {
  aRequest,
  type Delivery,
  inProcessStand,
  type Stand,
  sandboxStand,
  WEBHOOK_SECRET,
} from './payments-stands.ts';

const stands: readonly [string, () => Promise<Stand>][] = [
  ['in process', inProcessStand],
  ['the Stripe adapter on the sandbox', sandboxStand],
];

/** Signed by the provider's own SDK, not by our code. */
const { webhooks } = new Stripe('sk_test_only_for_signing');
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const signedBy = (payload: string, at: Date, secret = WEBHOOK_SECRET, scheme?: string) =>
  webhooks.generateTestHeaderString({ payload, secret, timestamp: seconds(at), ...(scheme ? { scheme } : {}) });

describe.each(stands)('events: %s', (_name, open) => {
  let stand: Stand;
  let reference: string;
  let delivered: Delivery;
  beforeAll(async () => {
    stand = await open();
    reference = (await stand.payments.openCheckout(aRequest(stand.now()))).reference;
    await stand.pay(reference);
    delivered = await stand.delivery('checkout.session.completed', reference);
  });
  afterAll(() => stand.stop());

  const refusal = (rawBody: string, signature: string | null, now = stand.now()): EventRefusal | 'accepted' => {
    try {
      stand.payments.readEvent(rawBody, signature, now);
      return 'accepted';
    } catch (error) {
      if (error instanceof EventRefused) return error.reason;
      throw error;
    }
  };
  const ago = (ms: number) => new Date(stand.now().getTime() - ms);

  test('a delivered event says what it is about, and is signed as the provider documents it', () => {
    const event = stand.payments.readEvent(delivered.rawBody, delivered.signature, stand.now());
    expect(event).toMatchObject({
      type: 'checkout.session.completed',
      about: { kind: 'checkout', reference },
      live: false,
    });
    expect(Math.abs(stand.now().getTime() - event.createdAt.getTime())).toBeLessThan(60_000);
    const theirs = webhooks.constructEvent(
      delivered.rawBody,
      delivered.signature,
      WEBHOOK_SECRET,
      undefined,
      undefined,
      stand.now().getTime(),
    );
    expect(event.id).toBe(theirs.id);
  });

  test('the same event read twice is the same event', () => {
    const read = () => stand.payments.readEvent(delivered.rawBody, delivered.signature, stand.now());
    expect(read()).toEqual(read());
  });

  test.each([299_000, 0, -299_000])('an event signed %d ms before our clock is accepted', (ms) => {
    expect(refusal(delivered.rawBody, signedBy(delivered.rawBody, ago(ms)))).toBe('accepted');
  });

  test.each([302_000, 86_400_000, -302_000, -86_400_000])(
    'an event signed %d ms before our clock is refused as replayed',
    (ms) => {
      expect(refusal(delivered.rawBody, signedBy(delivered.rawBody, ago(ms)))).toBe('replayed');
    },
  );

  test('the age counts against the clock that is given, not against the machine', () => {
    const moved = new Date(stand.now().getTime() + 40 * 86_400_000);
    expect(refusal(delivered.rawBody, delivered.signature, moved)).toBe('replayed');
    expect(refusal(delivered.rawBody, signedBy(delivered.rawBody, moved), moved)).toBe('accepted');
  });

  test.each<[string, (body: string, now: Date) => string | null]>([
    ['no signature', () => null],
    ['an empty signature', () => ''],
    ['a signature without a moment', (body, now) => signedBy(body, now).replace(/^t=\d+,/, '')],
    ['two moments', (body, now) => `t=${seconds(now) - 1},${signedBy(body, now)}`],
    ['a second moment after the signed one', (body, now) => `${signedBy(body, now)},t=${seconds(now) + 200}`],
    ['a moment that is no number', (body, now) => signedBy(body, now).replace(/^t=\d+/, 't=now')],
    [
      'a moment other than the signed one',
      (body, now) => signedBy(body, now).replace(/^t=\d+/, `t=${seconds(now) - 1}`),
    ],
    ['no v1', (_body, now) => `t=${seconds(now)}`],
    ['an empty v1', (_body, now) => `t=${seconds(now)},v1=`],
    ['another scheme', (body, now) => signedBy(body, now, WEBHOOK_SECRET, 'v0')],
    ['another secret', (body, now) => signedBy(body, now, 'whsec_somebody_elses_0123456789')],
    ['half of a signature', (body, now) => signedBy(body, now).slice(0, -32)],
    ['a forged signature', (_body, now) => `t=${seconds(now)},v1=${'0'.repeat(64)}`],
    ['a signature over nothing', (_body, now) => signedBy('', now)],
    ['a signature over another body', (body, now) => signedBy(`${body} `, now)],
  ])('an event with %s is refused', (_what, sign) => {
    expect(refusal(delivered.rawBody, sign(delivered.rawBody, stand.now()))).toBe('signature');
  });

  test.each<[string, (body: string) => string]>([
    ['about another checkout', (body) => body.replace(/cs_[a-z0-9_]+/, 'cs_test_other')],
    ['of another type', (body) => body.replace('completed', 'expired')],
    ['from another mode', (body) => body.replace('"livemode":false', '"livemode":true')],
    ['with a space more', (body) => `${body} `],
    ['with a letter written otherwise', (body) => body.replace('a', '\\u0061')],
    ['emptied', () => ''],
  ])('an event changed after signing (%s) is refused', (_what, change) => {
    const changed = change(delivered.rawBody);
    expect(changed).not.toBe(delivered.rawBody);
    expect(refusal(changed, delivered.signature)).toBe('signature');
  });

  test('while the secret is being replaced, one good signature among others is enough', () => {
    const [moment, good] = signedBy(delivered.rawBody, stand.now()).split(',');
    expect(refusal(delivered.rawBody, `${moment},v1=${'0'.repeat(64)},${good}`)).toBe('accepted');
  });

  test.each([
    'no json',
    '',
    'null',
    '[]',
    '{}',
    '{"object":"event"}',
    '{"object":"v2.core.event","id":"evt_1","type":"x"}',
    '{"object":"event","id":"evt_1","type":"x","created":1,"livemode":false,"data":{"object":{"object":"charge","id":7}}}',
  ])('a signed body that is no event (%s) is refused as malformed', (body) => {
    expect(refusal(body, signedBy(body, stand.now()))).toBe('malformed');
  });

  test('an event of a kind that we do not know is read, and is about nothing of ours', () => {
    const body = JSON.stringify({
      object: 'event',
      id: 'evt_1',
      type: 'payout.paid',
      created: seconds(stand.now()),
      livemode: true,
      data: { object: { object: 'payout', id: 'po_1' } },
    });
    const event = stand.payments.readEvent(body, signedBy(body, stand.now()), stand.now());
    expect(event).toMatchObject({ about: { kind: 'other', reference: 'po_1' }, live: true });
  });

  test('what was noted since a moment comes oldest first, and nothing from before it', async () => {
    stand.later(10 * 60_000);
    const since = stand.now();
    const closed = await stand.payments.openCheckout(aRequest(since));
    await stand.payments.expireCheckout(closed.reference);
    const bought = await stand.payments.openCheckout(aRequest(since));
    await stand.pay(bought.reference);
    const { paymentReference } = await stand.payments.findCheckout(bought.reference);
    const refund = await stand.payments.refund({
      paymentReference: paymentReference ?? '',
      amountCents: 100,
      key: bought.reference,
    });
    const events = await stand.payments.eventsSince(since);
    expect(events.map(({ type, about }) => [type, about.kind, about.reference])).toEqual([
      ['checkout.session.expired', 'checkout', closed.reference],
      ['checkout.session.completed', 'checkout', bought.reference],
      ['refund.created', 'refund', refund.reference],
      ['charge.refunded', 'payment', paymentReference],
    ]);
    expect(await stand.payments.eventsSince(new Date(stand.now().getTime() + 60_000))).toEqual([]);
  });

  test('a checkout that nobody paid is noted as expired when its time has come', async () => {
    const { reference: left } = await stand.payments.openCheckout(aRequest(stand.now()));
    const before = stand.now();
    stand.later(36 * 60_000);
    const events = await stand.payments.eventsSince(before);
    expect(events.filter((event) => event.about.reference === left).map((event) => event.type)).toEqual([
      'checkout.session.expired',
    ]);
    const { rawBody, signature } = await stand.delivery('checkout.session.expired', left);
    expect(refusal(rawBody, signature)).toBe('accepted');
  });
});
