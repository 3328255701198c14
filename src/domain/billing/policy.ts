import type { Actor } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import type { NewOrder, Order } from './order.ts';

/** For oneself, or for an organisation that one coordinates; the product itself for what a process does. */
export function mayPlaceOrder(actor: Actor, order: Pick<NewOrder, 'personId' | 'organisationId'>): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person' || actor.id !== order.personId || !actor.emailConfirmed) return false;
  return order.organisationId === null || actor.coordinates.has(order.organisationId);
}

/** The buyer, and whoever coordinates the organisation that it is for, pay and change it. */
export function mayPayOrder(actor: Actor, order: Pick<Order, 'personId' | 'organisationId'>): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  return actor.id === order.personId || (order.organisationId !== null && actor.coordinates.has(order.organisationId));
}

export function maySeeOrder(actor: Actor, order: Pick<Order, 'personId' | 'organisationId'>): boolean {
  return mayPayOrder(actor, order) || isAdministrator(actor);
}
