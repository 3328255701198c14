import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { aRequest, MINUTE, openSandbox, SECRET_KEY, SHOP } from './payments-stands.ts';

type SandboxStand = Awaited<ReturnType<typeof openSandbox>>;

let stand: SandboxStand;
beforeAll(async () => {
  stand = await openSandbox();
});
afterAll(() => stand.stop());

/** A key that no other test used. */
let key: string;
beforeEach(() => {
  key = crypto.randomUUID();
});

const openOne = async () => (await stand.payments.openCheckout(aRequest(stand.now()))).reference;
const payOne = async () => {
  const reference = await openOne();
  await stand.choose(reference, 'ideal');
  return reference;
};
describe('the sandbox speaks the protocol of the provider', () => {
  const post = (path: string, form: Record<string, string>, withKey?: string) =>
    stand.call(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: withKey ? { 'idempotency-key': withKey } : {},
    });
  const aForm = (): Record<string, string> => ({
    mode: 'payment',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'eur',
    'line_items[0][price_data][unit_amount]': '1250',
    'line_items[0][price_data][product_data][name]': 'Werkboek',
    success_url: `${SHOP}/ja`,
    cancel_url: `${SHOP}/nee`,
  });

  test('a key used again gets the stored answer, and after a day it is forgotten', async () => {
    const first = await post('/v1/checkout/sessions', aForm(), key);
    const again = await post('/v1/checkout/sessions', aForm(), key);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const body = await first.text();
    expect(await again.text()).toBe(body);
    stand.later(25 * 60 * MINUTE);
    expect(await (await post('/v1/checkout/sessions', aForm(), key)).json()).not.toMatchObject({
      id: JSON.parse(body).id,
    });
  });

  test('a key used for something else is an idempotency error, for another call too', async () => {
    await post('/v1/checkout/sessions', aForm(), key);
    for (const answer of [
      await post('/v1/checkout/sessions', { ...aForm(), 'line_items[0][quantity]': '2' }, key),
      await post('/v1/refunds', { payment_intent: 'pi_0' }, key),
    ]) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { type: 'idempotency_error' } });
    }
  });

  test('a refused call keeps nothing, so that the mended call may use the same key', async () => {
    const { mode: _left, ...without } = aForm();
    expect((await post('/v1/checkout/sessions', without, key)).status).toBe(400);
    expect((await post('/v1/checkout/sessions', aForm(), key)).status).toBe(200);
  });

  test.each<[string, Record<string, string>, string]>([
    ['an unknown parameter', { payment_method_types: 'card' }, 'parameter_unknown'],
    ['no amount', { 'line_items[0][price_data][unit_amount]': '' }, 'parameter_missing'],
    ['an amount below nothing', { 'line_items[0][price_data][unit_amount]': '-5' }, 'parameter_invalid_integer'],
    ['a way back to another site', { success_url: 'https://evil.example/ja' }, 'url_invalid'],
  ])('a checkout with %s is refused in the words of the provider', async (_what, wrong, code) => {
    const answer = await post('/v1/checkout/sessions', { ...aForm(), ...wrong });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { type: 'invalid_request_error', code, param: Object.keys(wrong)[0] },
    });
  });

  test('without the key of the shop nothing is answered, nor controlled', async () => {
    for (const path of ['/v1/events', '/v1/refunds/re_0', '/sandbox/control']) {
      const answer = await stand.call(path, { headers: { authorization: 'Bearer sk_test_sandbox_of_others' } });
      expect(answer.status).toBe(401);
    }
  });

  test('an unknown address is not found, a body over 256 KB is too large', async () => {
    expect((await stand.call('/v1/customers')).status).toBe(404);
    expect((await stand.call('/v1/refunds', { method: 'POST', body: 'x'.repeat(300_000) })).status).toBe(413);
  });

  test('the SDK reads sessions, lines, payments and events, page after page', async () => {
    const client = new Stripe(SECRET_KEY, {
      host: '127.0.0.1',
      port: Number(new URL(stand.origin).port),
      protocol: 'http',
      telemetry: false,
    });
    const reference = await payOne();
    const second = await payOne();
    const session = await client.checkout.sessions.retrieve(reference);
    const lines = await client.checkout.sessions.listLineItems(reference);
    expect(lines.data.map((line) => [line.description, line.quantity, line.amount_total])).toEqual([
      ['Coach van het alledaagse', 2, 79_000],
      ['Werkboek', 1, 2_495],
    ]);
    const intent = await client.paymentIntents.retrieve(String(session.payment_intent), { expand: ['latest_charge'] });
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 81_495,
      latest_charge: { payment_method_details: { type: 'ideal' } },
    });
    const events = await client.events.list({ limit: 1 }).autoPagingToArray({ limit: 2 });
    expect(events).toMatchObject([{ data: { object: { id: second } } }, { data: { object: { id: reference } } }]);
    expect(await client.events.retrieve(events[1]?.id ?? '')).toEqual(events[1]);
  });

  test('a provider that fails once is asked again, one that keeps failing is unreachable', async () => {
    await stand.control({ failNext: 1 });
    const asked = aRequest(stand.now());
    expect((await stand.payments.openCheckout(asked)).state).toBe('open');
    await stand.control({ failNext: 3 });
    await expect(stand.payments.openCheckout(aRequest(stand.now()))).rejects.toBeInstanceOf(PaymentsUnreachable);
  });

  test('a fault that does not exist is not taken', async () => {
    await expect(stand.control({ explode: true })).rejects.toThrow('400');
    await expect(stand.control({ hold: 'yes' })).rejects.toThrow('400');
  });
});

describe('the payment page', () => {
  const page = async (reference: string, query = '') => {
    const answer = await fetch(`${stand.origin}/pay/${reference}${query}`);
    return {
      status: answer.status,
      csp: answer.headers.get('content-security-policy') ?? '',
      html: await answer.text(),
    };
  };

  test('every page says that nothing is charged, and runs no script', async () => {
    const [open, paid, closed] = [await openOne(), await payOne(), await openOne()];
    await stand.payments.expireCheckout(closed);
    const pages = [
      await page(open),
      await page(open, '?mislukt=1'),
      await page(paid),
      await page(closed),
      await page('cs_test_0'),
    ];
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 410, 404]);
    for (const { html, csp } of pages) {
      expect(html).toContain('Oefenkassa: er wordt niets afgeschreven');
      expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
      expect(csp).toBe(
        `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${SHOP}`,
      );
    }
  });

  test('what the shop wrote is shown as text', async () => {
    const asked = aRequest(stand.now(), {
      orderNumber: '<b>"1"</b>',
      lines: [{ description: '<script>x</script>', amountCents: 81_495, quantity: 1 }],
    });
    const { reference } = await stand.payments.openCheckout(asked);
    const { html } = await page(reference);
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  test('after paying the payer goes back with the reference, also after a second click', async () => {
    const reference = await openOne();
    const answers = await Promise.all([
      stand.choose(reference, 'ideal'),
      stand.choose(reference, 'card'),
      stand.choose(reference, 'ideal'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`${SHOP}/betaald?kassa=${reference}`);
    }
    const noted = await stand.payments.eventsSince(new Date(stand.now().getTime() - MINUTE));
    expect(noted.filter((event) => event.about.reference === reference).map((event) => event.type)).toEqual([
      'checkout.session.completed',
    ]);
  });

  test('a payment that fails leaves the checkout open and says so; cancelling goes back and leaves it open', async () => {
    const reference = await openOne();
    expect((await stand.choose(reference, 'fail')).headers.get('location')).toBe(`/pay/${reference}?mislukt=1`);
    expect((await page(reference, '?mislukt=1')).html).toContain('role="alert"');
    expect((await stand.choose(reference, 'cancel')).headers.get('location')).toBe(`${SHOP}/terug`);
    expect(await stand.payments.findCheckout(reference)).toMatchObject({ state: 'open', paid: false });
  });

  test.each(['', 'sepa_debit', 'toString'])('a choice that is not offered (%s) pays nothing', async (choice) => {
    const reference = await openOne();
    expect((await stand.choose(reference, choice)).headers.get('location')).toBe(`/pay/${reference}`);
    expect(await stand.payments.findCheckout(reference)).toMatchObject({ state: 'open', paid: false });
  });
});
