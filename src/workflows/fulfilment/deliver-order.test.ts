import { beforeEach, describe, expect, test } from 'vitest';
import { findOrder, type Order, orderStatus, placeOrder, setAddress } from '#domain/billing/index.ts';
import type { Run } from '#domain/learning/index.ts';
import { holdPlace, seatsOf } from '#domain/registration/index.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import {
  ADDRESS,
  COURSE_CENTS,
  makeOrder,
  makePaidOrder,
  makeRunForSale,
  openCheckout,
} from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH } from '#tests/support/make/learning.ts';
import { HOUR, makeWorld, type World } from '#tests/support/world.ts';

let world: World;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  ada = makePerson(world, { email: 'ada@test.example' });
});

describe('an order of two places', () => {
  function orderTwo(runs: readonly Run[]): Order {
    const ctx = world.person(ada);
    const lines = runs.map((run) => ({
      kind: 'place' as const,
      subjectId: holdPlace(ctx, { runId: run.id, personId: ada, organisationId: null }).id,
      product: `course:${COACH}`,
      description: `Plaats in ${run.city}`,
      supplied: 'in september',
    }));
    const order = placeOrder(ctx, { personId: ada, organisationId: null, payBy: 'checkout', address: null, lines });
    setAddress(ctx, { orderId: order.id, address: ADDRESS });
    return order;
  }

  test('gives both, or none: where the second is gone the first is undone, and all of it goes back', async () => {
    const runs = [makeRunForSale(world, { capacity: 1 }), makeRunForSale(world, { capacity: 1 })];
    const order = orderTwo(runs);
    const reference = await openCheckout(world, order);
    world.payments.pay(reference);
    world.later(2 * HOUR);
    const second = findOrder(world.system(), order.id)?.lines[1]?.subjectId;
    const [gone] = world.rows<{ run_id: string }>(`SELECT run_id FROM place_holds WHERE id = '${second}'`);
    await makePaidOrder(world, { personId: makePerson(world), runId: gone?.run_id ?? '' });
    expect(await settleCheckout(world.system(), reference)).toBe('surplus');
    expect(runs.map((run) => seatsOf(world.system(), run.id).places).sort()).toEqual([0, 1]);
    expect(world.rows('SELECT amount_cents FROM refunds')).toEqual([{ amount_cents: 2 * COURSE_CENTS }]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('paid in time it gives both', async () => {
    const runs = [makeRunForSale(world, { capacity: 1 }), makeRunForSale(world, { capacity: 1 })];
    const reference = await openCheckout(world, orderTwo(runs));
    world.payments.pay(reference);
    expect(await settleCheckout(world.system(), reference)).toBe('delivered');
    expect(world.rows('SELECT id FROM enrolments')).toHaveLength(2);
    expect(moneyFaults(world.system())).toEqual([]);
  });
});

describe('reserving a place', () => {
  test('keeps the seat and orders it; asked again it is the same order', () => {
    const run = makeRunForSale(world);
    const ask = () => reservePlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null });
    const first = ask();
    expect(first).toMatchObject({ payBy: 'checkout', totals: { grossCents: COURSE_CENTS } });
    expect(ask().id).toBe(first.id);
    expect(first.lines[0]?.supplied).toBe('van 16 september 2026 tot en met 30 september 2026');
  });

  test('for somebody else is refused, and keeps no seat', () => {
    const run = makeRunForSale(world);
    expect(() =>
      reservePlace(world.person(makePerson(world)), { runId: run.id, personId: ada, organisationId: null }),
    ).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    expect(seatsOf(world.system(), run.id).holds).toBe(0);
  });

  test('of a course without a price is refused, and keeps no seat', () => {
    const run = makeRunForSale(world);
    const none = { ...run, courseId: 'talentmakelaar' };
    world.open.exec(`UPDATE course_runs SET course_id = '${none.courseId}' WHERE id = '${run.id}'`);
    expect(() =>
      reservePlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null, entryDeclared: true }),
    ).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(seatsOf(world.system(), run.id).holds).toBe(0);
  });

  test('after a cancelled order begins anew', async () => {
    const run = makeRunForSale(world);
    const first = makeOrder(world, { personId: ada, runId: run.id });
    await cancelOrder(world.person(ada), first.id);
    expect(makeOrder(world, { personId: ada, runId: run.id }).id).not.toBe(first.id);
  });

  test('of which the cancelling gets no answer from the provider stays as it is', async () => {
    const order = makeOrder(world, { personId: ada, runId: makeRunForSale(world).id });
    await openCheckout(world, order);
    world.payments.failNext('before');
    await expect(cancelOrder(world.person(ada), order.id)).rejects.toMatchObject({ kind: 'conflict' });
    expect(orderStatus(world.system(), order.id)).toBe('open');
    world.payments.failNext('afterwards');
    await expect(cancelOrder(world.person(ada), order.id)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await cancelOrder(world.person(ada), order.id)).toBe('cancelled');
  });
});

test('a colleague whose organisation bought the place is told what the organisation sees', async () => {
  const organisationId = makeOrganisation(world, 'Stichting Voorbeeld');
  const dora = makePerson(world, { coordinates: organisationId });
  const colleague = makePerson(world, { worksAt: organisationId, email: 'collega@test.example' });
  const ctx = world.person(dora);
  agreeOnInvoice(ctx, reservePlace(ctx, { runId: makeRunForSale(world).id, personId: colleague, organisationId }).id);
  await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
  const mail = world.mail.lastTo('collega@test.example');
  expect(mail.text).toContain('Stichting Voorbeeld ziet twee dingen van u');
  expect(mail.attachments?.map((attachment) => attachment.name)).toEqual([
    'coach-van-het-alledaagse-1.ics',
    'coach-van-het-alledaagse-2.ics',
  ]);
});
