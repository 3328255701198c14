import { expect, test } from 'vitest';
import { findInvoiceBySource, orderStatus, setAddress } from '#domain/billing/index.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { ADDRESS, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { refundOrder } from './refund-order.ts';

test('an order on invoice is given back by an administrator and by nobody else', () => {
  const world = makeWorld();
  const run = makeRunForSale(world);
  const { organisationId, coordinatorId } = makeBuyer(world);
  const ctx = world.person(coordinatorId);
  const personId = makePerson(world, { worksAt: organisationId });
  const order = reservePlace(ctx, { runId: run.id, personId, organisationId });
  setAddress(ctx, { orderId: order.id, address: ADDRESS });
  agreeOnInvoice(ctx, order.id);
  const refuses = [
    world.visitor(),
    ctx,
    world.person(personId),
    world.person(makePerson(world, { roles: ['trainer', 'assessor', 'certification_officer'] })),
  ];
  for (const who of refuses) {
    expect(() => refundOrder(who, { orderId: order.id, reason: 'goodwill' })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    expect(orderStatus(world.system(), order.id)).toBe('on_invoice');
  }
  const eve = world.person(makePerson(world, { roles: ['administrator'] }));
  refundOrder(eve, { orderId: order.id, reason: 'goodwill' });
  expect(orderStatus(world.system(), order.id)).toBe('refunded');
  expect(findInvoiceBySource(world.system(), `credit:${order.id}`)?.number).toBe('C2026-00001');
  expect(moneyFaults(world.system())).toEqual([]);
});
