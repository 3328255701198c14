import { type BillingAddress, listCheckouts, type Order, setAddress, setPrice } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Run } from '#domain/learning/index.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { startCheckout } from '#src/workflows/checkout/start.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import type { World } from '../world.ts';
import { COACH, makeRun } from './learning.ts';

export const COURSE_CENTS = 89_500;
export const ADDRESS: BillingAddress = {
  name: 'Ada Vermeer',
  organisation: null,
  street: 'Pleinweg 1',
  postcode: '0000 AA',
  city: 'Voorbeeldstad',
  email: 'ada@test.example',
  reference: null,
};

export function makePrices(world: World): void {
  setPrice(world.system(), {
    product: `course:${COACH}`,
    amountCents: COURSE_CENTS,
    vatCategory: 'exempt_education',
    fromAt: world.now(),
  });
  setPrice(world.system(), {
    product: 'licence:work:exclusive:gemeente',
    amountCents: 250_000,
    vatCategory: 'high_21',
    fromAt: world.now(),
  });
}

/** A run that can be bought. */
export function makeRunForSale(world: World, input: { capacity?: number; trainerId?: string } = {}): Run {
  makePrices(world);
  return makeRun(world, input);
}

/** A seat that this person holds and ordered, with an address, not paid yet. */
export function makeOrder(world: World, input: { personId: string; runId: string }): Order {
  const ctx = world.person(input.personId);
  const order = reservePlace(ctx, { ...input, organisationId: null });
  setAddress(ctx, { orderId: order.id, address: ADDRESS });
  return order;
}

/** Opens the checkout of an order as its buyer; gives the provider's reference. */
export async function openCheckout(world: World, order: Order): Promise<string> {
  await startCheckout(world.person(order.personId), order.id);
  return requireReference(world.system(), order.id);
}

/** An order that was paid and settled. */
export async function makePaidOrder(world: World, input: { personId: string; runId: string }): Promise<Order> {
  const order = makeOrder(world, input);
  const reference = await openCheckout(world, order);
  world.payments.pay(reference);
  await settleCheckout(world.system(), reference);
  return order;
}

export function requireReference(ctx: Ctx, orderId: string): string {
  const reference = listCheckouts(ctx, orderId)[0]?.reference;
  if (!reference) throw new Error(`order ${orderId} has no checkout`);
  return reference;
}
