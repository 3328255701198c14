import { expect, test } from 'vitest';
import type { Actor } from '#domain/context.ts';
import { actorWith } from '#tests/support/actors.ts';
import { mayPayOrder, mayPlaceOrder, maySeeOrder } from './policy.ts';

const own = { personId: 'ada', organisationId: null };
const ofA = { personId: 'dora', organisationId: 'a' };
const system: Actor = { kind: 'system', job: 'test' };
const ada = actorWith('ada');
const dora = actorWith('dora', [], ['a']);

/** Who, and whether they may place, pay and see Ada's own order, and place, pay and see the order that Dora placed for organisation A. */
const table: readonly [string, Actor, readonly boolean[], readonly boolean[]][] = [
  ['visitor', { kind: 'visitor' }, [false, false, false], [false, false, false]],
  ['the product', system, [true, true, true], [true, true, true]],
  ['the buyer', ada, [true, true, true], [false, false, false]],
  ['a stranger', actorWith('bo'), [false, false, false], [false, false, false]],
  ['who placed it', dora, [false, false, false], [true, true, true]],
  ['who placed it and coordinates no more', actorWith('dora'), [false, false, false], [false, false, false]],
  ['who placed it and coordinates another', actorWith('dora', [], ['b']), [false, false, false], [false, false, false]],
  ['another coordinator of A', actorWith('dirk', [], ['a']), [false, false, false], [false, true, true]],
  ['coordinator of B', actorWith('bea', [], ['b']), [false, false, false], [false, false, false]],
  [
    'staff',
    actorWith('sam', ['trainer', 'assessor', 'certification_officer']),
    [false, false, false],
    [false, false, false],
  ],
  ['administrator', actorWith('eve', ['administrator']), [false, false, true], [false, false, true]],
];

test.each(table)('%s places, pays and sees the orders that are theirs', (_who, actor, forAda, forA) => {
  const rights = (order: typeof own | typeof ofA) => [
    mayPlaceOrder(actor, order),
    mayPayOrder(actor, order),
    maySeeOrder(actor, order),
  ];
  expect([rights(own), rights(ofA)]).toEqual([forAda, forA]);
});

test('nobody orders before their address is confirmed', () => {
  expect(mayPlaceOrder({ ...ada, emailConfirmed: false }, own)).toBe(false);
  expect(mayPlaceOrder({ ...dora, emailConfirmed: false }, ofA)).toBe(false);
});
