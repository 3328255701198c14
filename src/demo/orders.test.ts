import { describe, expect, it } from 'vitest';
import { listOrders, orderStatus } from '#domain/billing/index.ts';
import { findPlaceOf, seatsOf } from '#domain/registration/index.ts';
import type { App } from '#src/app.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { offerPart } from './offer.ts';
import { ordersPart } from './orders.ts';
import { actingAs, peoplePart, personIdOf } from './people.ts';

async function seeded(): Promise<{ world: World; app: App }> {
  const world = makeWorld();
  const app = { contextFor: world.as, clock: { now: world.now } } as unknown as App;
  await peoplePart.run(app);
  await offerPart.run(app);
  const pay = async (_app: App, url: string) => world.payments.pay(url.split('/').at(-1) ?? '').paid;
  await ordersPart(pay).run(app);
  return { world, app };
}

describe('the orders of the demo', () => {
  it('fill the runs: few seats, one seat, full with people waiting, nobody yet', async () => {
    const { world } = await seeded();
    const ctx = world.system();
    expect(seatsOf(ctx, 'run_coach_deventer')).toMatchObject({ capacity: 8, places: 5, free: 3 });
    expect(seatsOf(ctx, 'run_coach_leeuwarden')).toMatchObject({ capacity: 5, places: 4, free: 1 });
    expect(seatsOf(ctx, 'run_coach_velsen')).toMatchObject({ capacity: 4, places: 4, waiting: 2, free: 0 });
    expect(seatsOf(ctx, 'run_talent_deventer')).toMatchObject({ capacity: 8, places: 0, holds: 0, free: 8 });
    expect(new Set(listOrders(ctx).orders.map((order) => orderStatus(ctx, order.id)))).toEqual(
      new Set(['paid', 'on_invoice', 'refunded', 'cancelled']),
    );
    expect(moneyFaults(ctx)).toEqual([]);
  });

  it('can be given back in full', async () => {
    const { world, app } = await seeded();
    const samira = personIdOf(world.system(), 'samira');
    const order = listOrders(world.system()).orders.find((order) => order.personId === samira);
    refundOrder(actingAs(app, 'eve'), { orderId: order?.id ?? '', reason: 'goodwill' });
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
    expect(findPlaceOf(world.system(), 'run_coach_deventer', samira)).toBeNull();
    expect(moneyFaults(world.system())).toEqual([]);
  });
});
