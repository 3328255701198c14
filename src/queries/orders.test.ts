import { beforeEach, describe, expect, test } from 'vitest';
import { orderStatus, raiseAlarm } from '#domain/billing/index.ts';
import { endMembership } from '#domain/identity/index.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { withdrawOrder } from '#src/workflows/leave/withdraw.ts';
import { lapseOrders } from '#src/workflows/reconcile/lapse-orders.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { makeOrder, makePaidOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { readAdminOrder } from './admin-order.ts';
import { readOrderPage } from './order-page.ts';
import { listMyOrders, ORDER_STATES, searchOrders } from './orders.ts';

let world: World;
let eve: string;

beforeEach(() => {
  world = makeWorld();
  eve = makePerson(world, { roles: ['administrator'] });
});

const search = (parameters: Partial<Parameters<typeof searchOrders>[1]> = {}) =>
  searchOrders(world.person(eve), { text: '', state: null, at: null, ...parameters });

/** One order in each state. */
async function oneOfEach(): Promise<void> {
  const run = makeRunForSale(world, { capacity: 9 });
  const last = makeRunForSale(world, { capacity: 1 });
  const soldOut = makeOrder(world, { personId: makePerson(world), runId: last.id });
  const reference = await openCheckout(world, soldOut);
  world.payments.pay(reference);
  makeOrder(world, { personId: makePerson(world), runId: run.id });
  world.later(2 * HOUR);
  await makePaidOrder(world, { personId: makePerson(world, { name: 'Koper Betaald' }), runId: last.id });
  await settleCheckout(world.system(), reference);
  await lapseOrders(world.system());
  makeOrder(world, { personId: makePerson(world), runId: run.id });
  const quitter = makePerson(world);
  const cancelled = makeOrder(world, { personId: quitter, runId: run.id });
  await cancelOrder(world.person(quitter), cancelled.id);
  const back = await makePaidOrder(world, { personId: makePerson(world), runId: run.id });
  refundOrder(world.person(eve), { orderId: back.id, reason: 'goodwill' });
  const regrets = makePerson(world);
  const left = await makePaidOrder(world, { personId: regrets, runId: run.id });
  withdrawOrder(world.person(regrets), { orderId: left.id, name: 'Koper', email: 'koper@test.example' });
  const organisationId = makeOrganisation(world);
  const dora = makePerson(world, { coordinates: organisationId });
  agreeOnInvoice(
    world.person(dora),
    reservePlace(world.person(dora), { runId: run.id, personId: dora, organisationId }).id,
  );
}

describe('the list of orders', () => {
  test('knows the same states as the room, one of each', async () => {
    await oneOfEach();
    const { rows } = search();
    expect(rows.map((row) => row.state).sort()).toEqual([...ORDER_STATES].sort());
    for (const row of rows) expect(row.state).toBe(orderStatus(world.system(), row.id));
    for (const state of ORDER_STATES) expect(search({ state }).rows.map((row) => row.state)).toEqual([state]);
  });

  test('finds by order number, invoice number and buyer, and takes a wildcard as a letter', async () => {
    await oneOfEach();
    const paid = search({ state: 'paid' }).rows[0];
    expect(search({ text: paid?.number ?? '' }).rows).toHaveLength(1);
    expect(search({ text: 'Koper Betaald' }).rows[0]?.id).toBe(paid?.id);
    expect(search({ text: 'KÓPER  betaald' }).rows[0]?.id).toBe(paid?.id);
    expect(search({ text: 'stichting voorbeeld' }).rows.map((row) => row.state)).toEqual(['on_invoice']);
    expect(search({ text: 'F2026-00001' }).rows).toHaveLength(1);
    expect(search({ text: 'K%B' }).rows.map((row) => row.id)).toEqual([paid?.id]);
    expect(search({ text: '%' }).rows).toEqual([]);
  });

  test('shows what needs a look', async () => {
    await oneOfEach();
    expect(search({ state: 'attention' }).rows).toEqual([]);
    const orderId = search({ state: 'paid' }).rows[0]?.id ?? '';
    raiseAlarm(world.system(), { kind: 'mismatch', reference: 'cs_x', orderId });
    expect(search({ state: 'attention' }).rows.map((row) => row.id)).toEqual([orderId]);
    expect(readAdminOrder(world.person(eve), orderId).alarms).toHaveLength(1);
  });

  test('is for an administrator; everybody else has their own', async () => {
    await oneOfEach();
    const ada = makePerson(world);
    const own = makeOrder(world, { personId: ada, runId: makeRunForSale(world).id });
    expect(() => searchOrders(world.person(ada), { text: '', state: null, at: null })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    expect(() => readAdminOrder(world.person(ada), own.id)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    expect(listMyOrders(world.person(ada), null).rows.map((row) => row.id)).toEqual([own.id]);
    expect(() => listMyOrders(world.visitor(), null)).toThrow(expect.objectContaining({ kind: 'sign_in_first' }));
  });
});

test('the orders of an organisation are listed for who coordinates it now', () => {
  const organisationId = makeOrganisation(world);
  const [dora, dirk] = [
    makePerson(world, { coordinates: organisationId }),
    makePerson(world, { coordinates: organisationId }),
  ];
  const order = reservePlace(world.person(dora), { runId: makeRunForSale(world).id, personId: dora, organisationId });
  endMembership(world.person(eve), { organisationId, personId: dora });
  expect(listMyOrders(world.person(dora), null).rows).toEqual([]);
  expect(listMyOrders(world.person(dirk), null).rows.map((row) => row.id)).toEqual([order.id]);
});

describe('the page of an order', () => {
  test('reads as lapsed the moment its time is over', () => {
    const ada = makePerson(world);
    const order = makeOrder(world, { personId: ada, runId: makeRunForSale(world).id });
    expect(readOrderPage(world.person(ada), order.id)).toMatchObject({ state: 'open', paying: false, mayPay: true });
    world.later(HOUR);
    expect(readOrderPage(world.person(ada), order.id).state).toBe('lapsed');
  });

  test('says that somebody is paying while a checkout is open', async () => {
    const ada = makePerson(world);
    const order = makeOrder(world, { personId: ada, runId: makeRunForSale(world).id });
    await openCheckout(world, order);
    expect(readOrderPage(world.person(ada), order.id).paying).toBe(true);
    expect(readOrderPage(world.person(eve), order.id).mayPay).toBe(false);
  });
});
