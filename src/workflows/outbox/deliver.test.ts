import { beforeEach, describe, expect, test } from 'vitest';
import { listAlarms, listPayments, listRefunds, type Order } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { healthOf } from '#src/http/health.ts';
import { searchOrders } from '#src/queries/orders.ts';
import { alarmWaitingRefunds } from '#src/workflows/refund/alarm-waiting-refunds.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { deliverOutbox } from './deliver.ts';

let world: World;
let eve: string;
let order: Order;

beforeEach(async () => {
  world = makeWorld();
  eve = makePerson(world, { roles: ['administrator'] });
  order = await makePaidOrder(world, { personId: makePerson(world), runId: makeRunForSale(world).id });
  await deliver();
});

const deliver = () => deliverOutbox(world.system(), () => {});
const refund = () => listRefunds(world.system(), listPayments(world.system(), order.id)[0]?.id ?? '')[0];
const attention = () =>
  searchOrders(world.person(eve), { text: '', state: 'attention', at: null }).rows.map((row) => row.id);
const health = () =>
  healthOf({
    open: world.open,
    clock: { now: world.now },
    checked: { last: null },
    config: { dataDir: '.' },
    newestBackup: () => null,
    backupIsLate: () => false,
  });

async function providerAwayFor(days: number): Promise<void> {
  for (let hours = 0; hours < days * 24; hours += 1) {
    world.payments.failNext('before');
    await deliver();
    world.later(HOUR);
  }
}

describe('a provider that is away for a week', () => {
  test('delays a refund and never loses it', async () => {
    refundOrder(world.person(eve), { orderId: order.id, reason: 'goodwill' });
    await providerAwayFor(7);
    expect(world.rows("SELECT id FROM outbox WHERE kind = 'refund' AND parked_at IS NOT NULL")).toEqual([]);
    world.payments.startRefunds('succeeded');
    await world.payments.listRefunds('pi_none').catch(() => {});
    world.later(6 * HOUR);
    await deliver();
    expect(refund()?.settledAt).not.toBeNull();
  });

  test('an administrator is told of a refund that waits longer than six hours, until it is back', async () => {
    refundOrder(world.person(eve), { orderId: order.id, reason: 'goodwill' });
    alarmWaitingRefunds(world.system());
    expect(attention()).toEqual([]);
    await providerAwayFor(1);
    for (const _ of [1, 2]) alarmWaitingRefunds(world.system());
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => [alarm.kind, alarm.reference])).toEqual([
      ['refund_waits', refund()?.id],
    ]);
    expect(attention()).toEqual([order.id]);
    await world.payments.listRefunds('pi_none').catch(() => {});
    world.later(6 * HOUR);
    await deliver();
    expect(attention()).toEqual([]);
  });
});

describe('a mail that cannot be sent', () => {
  test('is set aside, and the health of the product tells it without calling the product ill', async () => {
    expect(health()).toMatchObject({ ok: true, outboxParked: 0, warnings: [] });
    change(world.system(), (tx) => tx.mail({ kind: 'identity.reset', linkId: 'lnk_none' }));
    world.open.exec(`UPDATE outbox SET payload = '{"kind":"none.none"}'`);
    for (let n = 0; n < 12; n += 1) {
      await deliver();
      world.later(DAY);
    }
    expect(health()).toMatchObject({ ok: true, outboxParked: 1, warnings: ['outbox_parked'] });
  });
});
