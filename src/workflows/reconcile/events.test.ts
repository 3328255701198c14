import { createHash, createHmac } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Order, orderStatus, recordSweep, sweptUntil } from '#domain/billing/index.ts';
import { findPlaceOf } from '#domain/registration/index.ts';
import { IN_PROCESS_WEBHOOK_SECRET } from '#src/adapters/payments/sandbox/in-process.ts';
import { signEvent } from '#src/adapters/payments/signature.ts';
import { settleReturn } from '#src/workflows/settle/settle-return.ts';
import { COURSE_CENTS, makeOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { moneyFaults } from './money-faults.ts';
import { sweepEvents } from './sweep-events.ts';
import { takeEvent } from './take-event.ts';
import { workEvents } from './work-events.ts';

let world: World;
let ada: string;
let order: Order;
let reference: string;

beforeEach(async () => {
  world = makeWorld();
  ada = makePerson(world);
  order = makeOrder(world, { personId: ada, runId: makeRunForSale(world, { capacity: 1 }).id });
  reference = await openCheckout(world, order);
});

const stateNow = () => orderStatus(world.system(), order.id);
const completed = () =>
  world.payments.events.find((event) => event.type === 'checkout.session.completed')?.id ??
  expect.fail('nothing completed');
const hear = (rawBody: string, signature: string | null) => takeEvent(world.visitor(), rawBody, signature);
const comeBack = (who = ada, orderId = order.id, ref = reference) =>
  settleReturn(world.person(who), { orderId, reference: ref });

function hash(): string {
  const tables = world.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return createHash('sha256')
    .update(JSON.stringify(tables.map(({ name }) => world.rows(`SELECT * FROM "${name}"`))))
    .digest('hex');
}

describe('the webhook and the return of the browser', () => {
  test('webhook first, browser after', async () => {
    world.payments.pay(reference);
    const { rawBody, signature } = world.payments.deliver(completed());
    expect(hear(rawBody, signature)).toBe('new');
    await workEvents(world.system());
    expect(stateNow()).toBe('paid');
    expect(await comeBack()).toBe('already');
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('browser first, webhook after, and the webhook once more', async () => {
    world.payments.pay(reference);
    expect(await comeBack()).toBe('delivered');
    const { rawBody, signature } = world.payments.deliver(completed());
    expect([hear(rawBody, signature), hear(rawBody, signature)]).toEqual(['new', 'known']);
    await workEvents(world.system());
    expect(world.rows('SELECT id FROM places')).toHaveLength(1);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('webhook alone: the browser never comes back', async () => {
    world.payments.pay(reference);
    const { rawBody, signature } = world.payments.deliver(completed());
    hear(rawBody, signature);
    await workEvents(world.system());
    expect(stateNow()).toBe('paid');
  });

  test('neither: the sweep hears what was not delivered', async () => {
    world.payments.pay(reference);
    world.later(MINUTE);
    expect(await sweepEvents(world.system())).toBe(1);
    expect(await sweepEvents(world.system())).toBe(0);
    await workEvents(world.system());
    expect(stateNow()).toBe('paid');
  });

  test('an event that was lost for hours is fetched, also when a newer one was heard since', async () => {
    world.payments.pay(reference);
    await sweepEvents(world.system());
    await workEvents(world.system());
    world.later(HOUR);
    world.payments.refundOutside('pi_1', COURSE_CENTS);
    world.later(HOUR);
    const other = makeOrder(world, { personId: makePerson(world), runId: makeRunForSale(world).id });
    world.payments.pay(await openCheckout(world, other));
    const { rawBody, signature } = world.payments.deliver(world.payments.events.at(-1)?.id ?? '');
    expect(hear(rawBody, signature)).toBe('new');
    await sweepEvents(world.system());
    await workEvents(world.system());
    expect([stateNow(), orderStatus(world.system(), other.id)]).toEqual(['refunded', 'paid']);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('a sweep that got no answer is made up for by the next one, and a quiet provider costs no writing', async () => {
    await sweepEvents(world.system());
    const commits = world.commits();
    world.later(MINUTE);
    await sweepEvents(world.system());
    expect(world.commits()).toBe(commits);
    world.payments.pay(reference);
    world.later(5 * HOUR);
    world.payments.failNext('before');
    await expect(sweepEvents(world.system())).rejects.toThrow('unreachable');
    world.later(5 * HOUR);
    expect(await sweepEvents(world.system())).toBeGreaterThan(0);
    await workEvents(world.system());
    expect(stateNow()).toBe('paid');
  });

  test('up to when was swept is written down by the product only, and never goes back', () => {
    const at = (ms: number) => new Date(world.now().getTime() + ms);
    expect(() => recordSweep(world.person(ada), { sweptAt: at(0) })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    for (const ms of [HOUR, HOUR, 0]) recordSweep(world.system(), { sweptAt: at(ms) });
    expect(sweptUntil(world.system())).toEqual(at(HOUR));
  });

  test('webhook of a checkout that is completed but not paid gives nothing', async () => {
    world.payments.completeUnpaid(reference);
    const { rawBody, signature } = world.payments.deliver(completed());
    hear(rawBody, signature);
    await workEvents(world.system());
    expect(stateNow()).toBe('open');
  });

  test('the provider is silent when the browser comes back: we wait, and the event is worked on later', async () => {
    world.payments.pay(reference);
    world.payments.failNext('before');
    expect(await comeBack()).toBe('waiting');
    const { rawBody, signature } = world.payments.deliver(completed());
    hear(rawBody, signature);
    world.payments.failNext('before');
    await expect(workEvents(world.system())).rejects.toThrow('put off');
    expect(stateNow()).toBe('open');
    world.later(MINUTE);
    await workEvents(world.system());
    expect(stateNow()).toBe('paid');
  });
});

describe("somebody else's return address", () => {
  test('is not found, and nothing changes', async () => {
    world.payments.pay(reference);
    const stranger = makePerson(world);
    const before = hash();
    await expect(comeBack(stranger)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(settleReturn(world.visitor(), { orderId: order.id, reference })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(comeBack(ada, order.id, 'cs_test_999')).rejects.toMatchObject({ kind: 'not_found' });
    await expect(comeBack(ada, order.id, '')).rejects.toMatchObject({ kind: 'not_found' });
    expect(hash()).toBe(before);
  });

  test("with one's own order and the reference of another is not found either", async () => {
    const ben = makePerson(world);
    const run = makeRunForSale(world);
    const other = makeOrder(world, { personId: ben, runId: run.id });
    world.payments.pay(reference);
    await expect(comeBack(ben, other.id, reference)).rejects.toMatchObject({ kind: 'not_found' });
    expect([orderStatus(world.system(), other.id), stateNow()]).toEqual(['open', 'open']);
    expect(findPlaceOf(world.system(), run.id, ben)).toBeNull();
  });
});

describe('an event that is not what it says', () => {
  const body = (change: Record<string, unknown> = {}) =>
    JSON.stringify({
      object: 'event',
      id: 'evt_forged',
      type: 'checkout.session.completed',
      created: 1,
      livemode: false,
      data: { object: { object: 'checkout.session', id: reference } },
      ...change,
    });
  const sign = (raw: string, secret = IN_PROCESS_WEBHOOK_SECRET, at = world.now()) => signEvent(raw, secret, at);

  const forged: [string, () => [string, string | null]][] = [
    ['no signature', () => [body(), null]],
    ['an empty signature', () => [body(), '']],
    ['a signature of nonsense', () => [body(), 'nonsense']],
    ['a time without a signature', () => [body(), `t=${Math.floor(world.now().getTime() / 1000)}`]],
    ['a signature without a time', () => [body(), sign(body()).replace(/^t=\d+,/, '')]],
    ['another secret', () => [body(), sign(body(), 'whsec_other_0123456789abcdef')]],
    ['an empty secret', () => [body(), sign(body(), '')]],
    ['signed for another body', () => [body({ id: 'evt_2' }), sign(body())]],
    ['one byte more', () => [`${body()} `, sign(body())]],
    ['one byte less', () => [body().slice(0, -1), sign(body())]],
    [
      'a time changed after signing',
      () => [body(), sign(body()).replace(/^t=\d+/, `t=${Math.floor(world.now().getTime() / 1000) + 1}`)],
    ],
    ['two times', () => [body(), `t=1,${sign(body())}`]],
    ['a signature under another name', () => [body(), sign(body()).replace('v1=', 'v0=')]],
    ['signed in capitals', () => [body(), sign(body()).toUpperCase()]],
    ['a signature cut short', () => [body(), sign(body()).slice(0, -2)]],
    [
      'another hash',
      () => [
        body(),
        `t=${Math.floor(world.now().getTime() / 1000)},v1=${createHmac('sha1', IN_PROCESS_WEBHOOK_SECRET).update(body()).digest('hex')}`,
      ],
    ],
    [
      'signed 301 seconds ago',
      () => [body(), sign(body(), IN_PROCESS_WEBHOOK_SECRET, new Date(world.now().getTime() - 301_000))],
    ],
    [
      'signed 301 seconds ahead',
      () => [body(), sign(body(), IN_PROCESS_WEBHOOK_SECRET, new Date(world.now().getTime() + 301_000))],
    ],
    [
      'signed a day ahead',
      () => [body(), sign(body(), IN_PROCESS_WEBHOOK_SECRET, new Date(world.now().getTime() + 24 * HOUR))],
    ],
    ['signed in 1970', () => [body(), sign(body(), IN_PROCESS_WEBHOOK_SECRET, new Date(0))]],
    ['real money where we take none', () => [body({ livemode: true }), sign(body({ livemode: true }))]],
    ['signed, but no event', () => ['{}', sign('{}')]],
    ['signed, but no JSON', () => ['<xml/>', sign('<xml/>')]],
    ['signed, but empty', () => ['', sign('')]],
    ['signed, but a list', () => ['[]', sign('[]')]],
    ['signed, without an object', () => [body({ data: {} }), sign(body({ data: {} }))]],
    ['signed, with a number for an id', () => [body({ id: 7 }), sign(body({ id: 7 }))]],
  ];
  test.each(forged)('%s is refused, and nothing changes', (_what, make) => {
    world.payments.pay(reference);
    const before = hash();
    expect(hear(...make())).toBe('refused');
    expect(hash()).toBe(before);
  });

  test('signed by us about a checkout that does not exist changes nothing but that it was heard', async () => {
    const raw = body({ data: { object: { object: 'checkout.session', id: 'cs_test_999' } } });
    expect(hear(raw, sign(raw))).toBe('new');
    await workEvents(world.system());
    expect(stateNow()).toBe('open');
  });

  test('saying that it is paid while the provider says it is not gives nothing', async () => {
    const raw = body({
      data: { object: { object: 'checkout.session', id: reference, payment_status: 'paid', amount_total: 1 } },
    });
    hear(raw, sign(raw));
    await workEvents(world.system());
    expect(stateNow()).toBe('open');
  });

  test('replayed within its time is heard once', () => {
    const raw = body();
    expect([hear(raw, sign(raw)), hear(raw, sign(raw))]).toEqual(['new', 'known']);
  });
});
