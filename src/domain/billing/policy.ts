import { type Actor, isSelf } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import type { NewOrder, Order } from './order.ts';

/** For oneself, or for an organisation that one coordinates; the product itself for what a process does. */
export function mayPlaceOrder(actor: Actor, order: Pick<NewOrder, 'personId' | 'organisationId'>): boolean {
  if (actor.kind === 'system') return true;
  if (!isSelf(actor, order.personId) || !actor.emailConfirmed) return false;
  return order.organisationId === null || actor.coordinates.has(order.organisationId);
}

/** Pay and change it: who buys for oneself; for an organisation whoever coordinates it now, also when another placed the order. */
export function mayPayOrder(actor: Actor, order: Pick<Order, 'personId' | 'organisationId'>): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  return order.organisationId === null ? actor.id === order.personId : actor.coordinates.has(order.organisationId);
}

export function maySeeOrder(actor: Actor, order: Pick<Order, 'personId' | 'organisationId'>): boolean {
  return mayPayOrder(actor, order) || isAdministrator(actor);
}
