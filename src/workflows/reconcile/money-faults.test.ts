import { expect, test } from 'vitest';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { makeOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { moneyFaults, moneyFaultsOfPortion } from './money-faults.ts';

/** A paid place, and beside it so many orders, places and runs that several looks are needed for all of them. */
async function manyOrders(most: number) {
  const world = makeWorld();
  const order = makeOrder(world, { personId: makePerson(world), runId: makeRunForSale(world).id });
  const reference = await openCheckout(world, order);
  world.payments.pay(reference);
  await settleCheckout(world.system(), reference);
  world.open.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})
    INSERT INTO orders (id, number, person_id, pay_by, placed_at)
    SELECT printf('a%06d', i), 'made-' || i, person_id, pay_by, placed_at FROM n, (SELECT * FROM orders LIMIT 1)`);
  return { world, order };
}

test('one look reads a portion, and as many as there are portions find what is wrong in the last', async () => {
  const { world, order } = await manyOrders(1_100);
  expect(moneyFaults(world.system())).toEqual([]);
  const looks = () => [1, 2, 3].map(() => moneyFaultsOfPortion(world.system()));
  expect(looks()).toEqual([[], [], []]);
  for (const guard of ['invoices_are_not_deleted', 'place_ends_are_not_changed'])
    world.open.exec(`DROP TRIGGER ${guard}`);
  world.open.exec('PRAGMA foreign_keys = OFF; DELETE FROM invoices');
  const said = `order ${order.id} was delivered without an invoice`;
  const [first, second, third] = looks();
  expect([first, second]).toEqual([[], []]);
  expect(third).toContain(said);
  expect(moneyFaults(world.system())).toEqual(expect.arrayContaining(third ?? []));
});

test('a look finds an overfull run, a place without money and one without access', async () => {
  const { world } = await manyOrders(1);
  for (const guard of ['course_runs_keep_their_places', 'enrolments_stay_frozen'])
    world.open.exec(`DROP TRIGGER ${guard}`);
  world.open.exec("UPDATE course_runs SET capacity = 0; UPDATE enrolments SET source_key = 'x'");
  world.open.exec(`PRAGMA foreign_keys = OFF; DROP TRIGGER places_fit_the_run;
    INSERT INTO places SELECT 'pla_free', run_id, 'somebody', organisation_id, 'nothing', confirmed_at FROM places`);
  const found = moneyFaultsOfPortion(world.system());
  expect(found).toEqual(moneyFaults(world.system()));
  expect(found).toEqual(
    expect.arrayContaining([
      'place pla_free was given without a payment or invoice',
      'place pla_free and its enrolment do not agree',
      expect.stringMatching(/^run .* has more people than seats$/),
    ]),
  );
});
