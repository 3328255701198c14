import { beforeEach, expect, test } from 'vitest';
import { listOfficeAlarms } from '#src/queries/office-alarms.ts';
import { makeOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { dismissAlarm } from './dismiss-alarm.ts';
import { raiseAlarm } from './raise-alarm.ts';

let world: World;
let eve: string;
beforeEach(() => {
  world = makeWorld();
  eve = makePerson(world, { roles: ['administrator'] });
});

function alarm(orderId: string | null = null, reference = 'K-1'): string {
  raiseAlarm(world.system(), { kind: orderId ? 'disputed' : 'certificate_missing', reference, orderId });
  return world.rows<{ id: string }>(`SELECT id FROM payment_alarms WHERE reference = '${reference}'`)[0]?.id ?? '';
}
const standing = () => listOfficeAlarms(world.person(eve)).map(({ reference }) => reference);

test('an administrator takes an alarm without an order off the first page, with a reason and a line in the journal', () => {
  const [gone] = [alarm(), alarm(null, 'K-2')];
  expect(standing().toSorted()).toEqual(['K-1', 'K-2']);
  dismissAlarm(world.person(eve), { alarmId: gone, reason: 'solved' });
  expect(standing()).toEqual(['K-2']);
  const lines = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb = 'billing.dismiss_alarm'");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.entry).toContain('solved');
});

test('a second time nothing happens, and the same raised again stays away', () => {
  const alarmId = alarm();
  dismissAlarm(world.person(eve), { alarmId, reason: 'solved' });
  dismissAlarm(world.person(eve), { alarmId, reason: 'nothing_to_do' });
  alarm();
  expect(standing()).toEqual([]);
  expect(world.rows('SELECT reason FROM alarm_dismissals')).toEqual([{ reason: 'solved' }]);
});

test('one of an order is refused, and so is one that is not there', () => {
  const order = makeOrder(world, { personId: makePerson(world), runId: makeRunForSale(world).id });
  const dismiss = (alarmId: string) => () => dismissAlarm(world.person(eve), { alarmId, reason: 'solved' });
  expect(dismiss(alarm(order.id, 'dp_1'))).toThrow('billing.alarm_of_an_order');
  expect(dismiss('alm_none')).toThrow('billing.no_alarm');
  expect(world.rows('SELECT 1 FROM alarm_dismissals')).toEqual([]);
});

test('nobody else does it, the product included', () => {
  const alarmId = alarm();
  const strangers = [
    world.visitor(),
    world.system(),
    world.person(makePerson(world, { roles: ['trainer', 'assessor', 'certification_officer'] })),
    world.person(makePerson(world, { coordinates: makeOrganisation(world) })),
  ];
  for (const ctx of strangers)
    expect(() => dismissAlarm(ctx, { alarmId, reason: 'solved' })).toThrow('billing.administrators_only');
  expect(standing()).toEqual(['K-1']);
});
