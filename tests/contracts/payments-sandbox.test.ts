import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PaymentsUnreachable } from '#src/outside/payments/port.ts';
import { aRequest, type Delivery, MINUTE, openSandbox, SECRET_KEY, SHOP, WEBHOOK_SECRET } from './payments-stands.ts';

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
const completed = (reference: string) => (delivery: Delivery) => delivery.type === 'checkout.session.completed' && delivery.about === reference;

describe('the sandbox tells what happened', () => {
  test('a notice is told once when the shop takes it', async () => {
    const first = await payOne();
    const second = await payOne();
    await stand.endpoint.arrived(completed(second));
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual([first, second]);
  });

  test('a notice that the shop does not take is told again, signed anew, until it does', async () => {
    stand.endpoint.answers.push(500, 302, 404);
    const reference = await payOne();
    const tries = await stand.endpoint.arrived(completed(reference), 4);
    expect(new Set(tries.map((delivery) => delivery.id)).size).toBe(1);
    for (const { rawBody, signature } of tries) expect(stand.payments.readNotice(rawBody, signature, stand.now()).about.reference).toBe(reference);
    await vi.waitFor(async () => expect((await (await stand.call('/sandbox/control')).json()).deliveries).toEqual({ waiting: 0, delivered: 1, givenUp: 0 }));
    expect(stand.endpoint.received).toHaveLength(4);
  });

  test('a notice is given up after three days', async () => {
    stand.endpoint.answers.push(...Array<number>(50).fill(500));
    const reference = await payOne();
    await stand.endpoint.arrived(completed(reference));
    stand.later(4 * 24 * 60 * MINUTE);
    await vi.waitFor(async () => expect((await (await stand.call('/sandbox/control')).json()).deliveries).toMatchObject({ waiting: 0, givenUp: 1 }));
  });

  test('on request a notice comes more than once, with the same id', async () => {
    await stand.control({ duplicate: 2 });
    const reference = await payOne();
    const copies = await stand.endpoint.arrived(completed(reference), 3);
    expect(new Set(copies.map((delivery) => delivery.id)).size).toBe(1);
  });

  test('on request notices wait, and then come newest first', async () => {
    await stand.control({ hold: true });
    const references = [await payOne(), await payOne(), await payOne()];
    expect(stand.endpoint.received).toEqual([]);
    await stand.control({ hold: false, reorder: true });
    await stand.endpoint.arrived(() => true, 3);
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual(references.toReversed());
  });

  test('on request a notice is never told, and stands in the list of what happened', async () => {
    await stand.control({ drop: 1 });
    const dropped = await payOne();
    const told = await payOne();
    await stand.endpoint.arrived(completed(told));
    expect(stand.endpoint.received.map((delivery) => delivery.about)).toEqual([told]);
    const noted = await stand.payments.noticesSince(new Date(stand.now().getTime() - MINUTE));
    expect(noted.map((notice) => notice.about.reference)).toEqual([dropped, told]);
  });

  test('on request a notice comes later', async () => {
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
    const refund = await stand.payments.refund({ paymentReference: await paidOne(), amountCents: 81_495, key: 'pending' });
    expect(refund.state).toBe('pending');
    stand.later(3 * 24 * 60 * MINUTE);
    await stand.endpoint.arrived((delivery) => delivery.type === 'refund.updated' && delivery.about === refund.reference);
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
    expect(await stand.payments.refund({ paymentReference, amountCents: 81_495, key: 'again' })).toMatchObject({ state: 'succeeded' });
  });

  test('a refund by somebody else at the provider is listed, without a key of ours', async () => {
    const paymentReference = await paidOne();
    const body = new URLSearchParams({ payment_intent: paymentReference, amount: '300' });
    expect((await stand.call('/v1/refunds', { method: 'POST', body })).status).toBe(200);
    expect(await stand.payments.listRefunds(paymentReference)).toMatchObject([{ amountCents: 300, key: null }]);
  });
});

describe('the sandbox speaks the protocol of the provider', () => {
  const post = (path: string, form: Record<string, string>, key?: string) =>
    stand.call(path, { method: 'POST', body: new URLSearchParams(form), headers: key ? { 'idempotency-key': key } : {} });
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
    const first = await post('/v1/checkout/sessions', aForm(), 'one');
    const again = await post('/v1/checkout/sessions', aForm(), 'one');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const body = await first.text();
    expect(await again.text()).toBe(body);
    stand.later(25 * 60 * MINUTE);
    expect(await (await post('/v1/checkout/sessions', aForm(), 'one')).json()).not.toMatchObject({ id: JSON.parse(body).id });
  });

  test('a key used for something else is an idempotency error, for another call too', async () => {
    await post('/v1/checkout/sessions', aForm(), 'one');
    for (const answer of [
      await post('/v1/checkout/sessions', { ...aForm(), 'line_items[0][quantity]': '2' }, 'one'),
      await post('/v1/refunds', { payment_intent: 'pi_0' }, 'one'),
    ]) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { type: 'idempotency_error' } });
    }
  });

  test('a refused call keeps nothing, so that the mended call may use the same key', async () => {
    const { mode: _left, ...without } = aForm();
    expect((await post('/v1/checkout/sessions', without, 'one')).status).toBe(400);
    expect((await post('/v1/checkout/sessions', aForm(), 'one')).status).toBe(200);
  });

  test.each<[string, Record<string, string>, string]>([
    ['an unknown parameter', { payment_method_types: 'card' }, 'parameter_unknown'],
    ['no amount', { 'line_items[0][price_data][unit_amount]': '' }, 'parameter_missing'],
    ['an amount below nothing', { 'line_items[0][price_data][unit_amount]': '-5' }, 'parameter_invalid_integer'],
    ['a way back to another site', { success_url: 'https://evil.example/ja' }, 'url_invalid'],
  ])('a checkout with %s is refused in the words of the provider', async (_what, wrong, code) => {
    const answer = await post('/v1/checkout/sessions', { ...aForm(), ...wrong });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error', code, param: Object.keys(wrong)[0] } });
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
    const client = new Stripe(SECRET_KEY, { host: '127.0.0.1', port: Number(new URL(stand.origin).port), protocol: 'http', telemetry: false });
    const reference = await payOne();
    await payOne();
    const session = await client.checkout.sessions.retrieve(reference);
    const lines = await client.checkout.sessions.listLineItems(reference);
    expect(lines.data.map((line) => [line.description, line.quantity, line.amount_total])).toEqual([
      ['Coach van het alledaagse', 2, 79_000],
      ['Werkboek', 1, 2_495],
    ]);
    const intent = await client.paymentIntents.retrieve(String(session.payment_intent), { expand: ['latest_charge'] });
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 81_495, latest_charge: { payment_method_details: { type: 'ideal' } } });
    const events = await client.events.list({ limit: 1 }).autoPagingToArray({ limit: 10 });
    expect(events).toHaveLength(2);
    expect(await client.events.retrieve(events[1]?.id ?? '')).toMatchObject({ data: { object: { id: reference } } });
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
    return { status: answer.status, csp: answer.headers.get('content-security-policy') ?? '', html: await answer.text() };
  };

  test('every page says that nothing is charged, and runs no script', async () => {
    const [open, paid, closed] = [await openOne(), await payOne(), await openOne()];
    await stand.payments.expireCheckout(closed);
    const pages = [await page(open), await page(open, '?mislukt=1'), await page(paid), await page(closed), await page('cs_test_0')];
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 410, 404]);
    for (const { html, csp } of pages) {
      expect(html).toContain('Oefenkassa: er wordt niets afgeschreven');
      expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
      expect(csp).toBe(`default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${SHOP}`);
    }
  });

  test('what the shop wrote is shown as text', async () => {
    const asked = aRequest(stand.now(), { orderNumber: '<b>"1"</b>', lines: [{ description: '<script>x</script>', amountCents: 81_495, quantity: 1 }] });
    const { reference } = await stand.payments.openCheckout(asked);
    const { html } = await page(reference);
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  test('after paying the payer goes back with the reference, also after a second click', async () => {
    const reference = await openOne();
    const answers = await Promise.all([stand.choose(reference, 'ideal'), stand.choose(reference, 'card'), stand.choose(reference, 'ideal')]);
    for (const answer of answers) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`${SHOP}/betaald?kassa=${reference}`);
    }
    const noted = await stand.payments.noticesSince(new Date(stand.now().getTime() - MINUTE));
    expect(noted.map((notice) => notice.type)).toEqual(['checkout.session.completed']);
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

test('the sandbox ends when the product that started it is killed', async () => {
  const starter = fileURLToPath(new URL('../../src/outside/payments/start-sandbox.ts', import.meta.url));
  const options = { port: 0, file: ':memory:', webhookUrl: SHOP, webhookSecret: WEBHOOK_SECRET, secretKey: SECRET_KEY, clockFile: null, returnOrigin: SHOP };
  const script = `const { startSandbox } = await import(${JSON.stringify(starter)});
    const sandbox = await startSandbox({ ...${JSON.stringify(options)}, log: () => {} });
    console.log(sandbox.origin);`;
  const product = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise<string>((resolve) => product.stdout.once('data', (line) => resolve(String(line).trim())));
  expect((await fetch(`${origin}/sandbox/health`)).ok).toBe(true);
  product.kill('SIGKILL');
  await vi.waitFor(() => expect(fetch(`${origin}/sandbox/health`)).rejects.toThrow(), { timeout: 5_000 });
});

describe('the sandbox does not start', () => {
  const main = fileURLToPath(new URL('../../src/outside/payments/sandbox/main.ts', import.meta.url));
  const good = {
    SANDBOX_PORT: '0',
    SANDBOX_FILE: ':memory:',
    SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:9/webhook',
    SANDBOX_WEBHOOK_SECRET: WEBHOOK_SECRET,
    SANDBOX_SECRET_KEY: SECRET_KEY,
    RETURN_ORIGIN: SHOP,
  };
  test.each<[string, Record<string, string>, string]>([
    ['in production', { NODE_ENV: 'production' }, 'NODE_ENV is production'],
    ['with a key of the real provider', { SANDBOX_SECRET_KEY: 'sk_live_0123456789abcdef' }, 'SANDBOX_SECRET_KEY'],
    ['without a webhook secret', { SANDBOX_WEBHOOK_SECRET: '' }, 'SANDBOX_WEBHOOK_SECRET'],
    ['with a way back that is no origin', { RETURN_ORIGIN: 'javascript:alert(1)' }, 'RETURN_ORIGIN'],
  ])('%s', async (_when, env, said) => {
    const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...good, ...env } });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(1);
    expect(errors).toContain(said);
    expect(errors).not.toContain('sk_live_0123456789abcdef');
  });
});
