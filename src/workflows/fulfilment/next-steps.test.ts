import { expect, test } from 'vitest';
import type { Order } from '#domain/billing/index.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH } from '#tests/support/make/learning.ts';
import { makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { nextSteps } from './next-steps.ts';

test('who sits in a place goes on to the course, until it is given back; nobody else does', async () => {
  const world = makeWorld();
  const ada = makePerson(world);
  const order = await makePaidOrder(world, { personId: ada, runId: makeRunForSale(world).id });
  const steps = (personId: string) => nextSteps(world.person(personId), order).map(({ path }) => path);
  expect(steps(ada)).toEqual([`/leren/${COACH}`]);
  expect(steps(makePerson(world))).toEqual([]);
  expect(nextSteps(world.visitor(), order)).toEqual([]);
  expect(nextSteps(world.system(), order)).toEqual([]);
  refundOrder(world.person(makePerson(world, { roles: ['administrator'] })), { orderId: order.id, reason: 'goodwill' });
  expect(steps(ada)).toEqual([]);
});

test('who coordinates goes on to the licence of their own organisation', () => {
  const world = makeWorld();
  makeTree(world);
  const [tafel, stoelen] = [makeBuyer(world), makeBuyer(world, 'Stichting Stoelen')];
  const licence = makeLicence(world, tafel);
  const order = (subjectId: string) => ({ lines: [{ kind: 'licence', subjectId }] }) as unknown as Order;
  const steps = (ctx: Parameters<typeof nextSteps>[0], id = licence.id) =>
    nextSteps(ctx, order(id)).map(({ path }) => path);
  expect(steps(world.person(tafel.coordinatorId))).toEqual([`/organisatie/licenties/${licence.id}`]);
  expect(steps(world.person(stoelen.coordinatorId))).toEqual([]);
  expect(steps(world.visitor())).toEqual([]);
  expect(steps(world.person(tafel.coordinatorId), 'lic_unknown')).toEqual([]);
});
