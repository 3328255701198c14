import { describe, expect, test } from 'vitest';
import { findOrder, orderStatus, setPrice } from '#domain/billing/index.ts';
import { findLicence, findLicenceStatus } from '#domain/licensing/index.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { makeBuyer, makeTree } from '#tests/support/make/licensing.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { agreeOnInvoice } from './checkout/agree-on-invoice.ts';
import { startCheckout } from './checkout/start.ts';
import { orderLicence, type ToBuy } from './order-licence.ts';
import { deliverOutbox } from './outbox/deliver.ts';

function start() {
  const world = makeWorld();
  makeTree(world);
  for (const kind of ['gemeente', 'provincie'])
    setPrice(world.system(), {
      product: `licence:work:exclusive:${kind}`,
      amountCents: 280_000,
      vatCategory: 'high_21',
      fromAt: world.now(),
    });
  const tafel = makeBuyer(world, 'De Lange Tafel');
  const stoelen = makeBuyer(world, 'Zeven Stoelen');
  const buy = (buyer: typeof tafel, over: Partial<ToBuy> = {}) =>
    orderLicence(world.person(buyer.coordinatorId), {
      organisationId: buyer.organisationId,
      scope: 'work',
      exclusive: true,
      areaCode: 'GM0001',
      startDay: '2026-09-02',
      payBy: 'invoice',
      ...over,
    });
  return { world, tafel, stoelen, buy };
}

describe('ordering a licence', () => {
  test('holds the area and fixes the price with 21 % VAT; agreed on invoice it is granted at once', () => {
    const { world, tafel, buy } = start();
    const { licence, order } = buy(tafel);
    expect(order.totals).toEqual({ netCents: 280_000, vatCents: 58_800, grossCents: 338_800 });
    expect(order.lines[0]).toMatchObject({
      kind: 'licence',
      subjectId: licence.id,
      description: 'Licentie om te werken met KOEK in Rozendam, exclusief, een jaar',
    });
    agreeOnInvoice(world.person(tafel.coordinatorId), order.id);
    expect(orderStatus(world.system(), order.id)).toBe('on_invoice');
    const granted = findLicence(world.system(), licence.id);
    expect(granted && findLicenceStatus(world.system(), granted)).toBe('waiting_for_person');
  });

  test('asked twice is one licence and one order', () => {
    const { world, tafel, buy } = start();
    expect(buy(tafel).order.id).toBe(buy(tafel).order.id);
    expect(world.rows('SELECT 1 FROM orders')).toHaveLength(1);
  });

  test('first at once and then on invoice: the order changes, and what is paid at the checkout all the same goes back', async () => {
    const { world, tafel, buy } = start();
    const { order } = buy(tafel, { payBy: 'checkout' });
    const ctx = () => world.person(tafel.coordinatorId);
    await startCheckout(ctx(), order.id);
    expect(buy(tafel, { payBy: 'invoice' }).order).toMatchObject({ id: order.id, payBy: 'invoice' });
    agreeOnInvoice(ctx(), order.id);
    world.payments.pay('cs_test_1');
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
    expect(orderStatus(world.system(), order.id)).toBe('on_invoice');
    expect(await world.payments.listRefunds('pi_1')).toMatchObject([{ amountCents: 338_800, state: 'succeeded' }]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('on invoice after all: the checkout that was open is closed', async () => {
    const { world, tafel, buy } = start();
    const { order } = buy(tafel, { payBy: 'checkout' });
    await startCheckout(world.person(tafel.coordinatorId), order.id);
    buy(tafel, { payBy: 'invoice' });
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
    expect((await world.payments.findCheckout('cs_test_1')).state).toBe('expired');
    buy(tafel, { payBy: 'checkout' });
    expect(await startCheckout(world.person(tafel.coordinatorId), order.id)).toMatchObject({
      url: expect.stringContaining('cs_test_2'),
    });
  });

  test('refused for a taken area leaves no order behind', () => {
    const { world, tafel, stoelen, buy } = start();
    buy(tafel);
    expect(() => buy(stoelen, { areaCode: 'PV01' })).toThrow(
      expect.objectContaining({
        code: 'licensing.area_taken',
        facts: expect.objectContaining({ taken: 'Rozendam', wanted: 'Noordland', wantedLies: 'around_taken' }),
      }),
    );
    expect(() => buy(stoelen, { organisationId: tafel.organisationId, areaCode: 'GM0004' })).toThrow(/not_allowed/);
    expect(world.rows('SELECT 1 FROM orders')).toHaveLength(1);
    expect(world.rows('SELECT 1 FROM licences')).toHaveLength(1);
  });

  test('an area without a price holds nothing', () => {
    const { world, tafel, buy } = start();
    expect(() => buy(tafel, { areaCode: 'WK000101' })).toThrow('billing.no_price');
    expect(world.rows('SELECT 1 FROM licences')).toHaveLength(0);
  });

  test('agreed after the area went to another gives nothing and no invoice', () => {
    const { world, tafel, stoelen, buy } = start();
    const late = buy(tafel);
    world.later(61 * MINUTE);
    const sold = buy(stoelen);
    agreeOnInvoice(world.person(stoelen.coordinatorId), sold.order.id);
    expect(() => agreeOnInvoice(world.person(tafel.coordinatorId), late.order.id)).toThrow();
    expect(world.rows('SELECT 1 FROM invoices')).toHaveLength(1);
    expect(findOrder(world.system(), late.order.id)).not.toBeNull();
  });
});
