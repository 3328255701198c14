import type { Actor, Ctx, PersonActor } from '#domain/context.ts';
import { notForYou, signInFirst } from './refusals.ts';

/** Who is signed in; throws `sign_in_first` for a visitor and for the product itself. */
export function requireSignedIn(ctx: Ctx): PersonActor {
  if (ctx.actor.kind !== 'person') throw signInFirst();
  return ctx.actor;
}

export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.roles.has('administrator'));
}

export function requireAdministrator(ctx: Ctx): void {
  if (!isAdministrator(ctx.actor)) throw notForYou();
}

/** What an organisation shows to everybody is said by who coordinates it, or by an administrator. */
export function mayPublishContact(actor: Actor, organisationId: string): boolean {
  return isAdministrator(actor) || (actor.kind === 'person' && actor.coordinates.has(organisationId));
}

/** A coordinator takes in and lets go employees of the own organisation; who coordinates is decided by an administrator. */
export function mayChangeMembers(actor: Actor, organisationId: string, role: 'coordinator' | 'employee'): boolean {
  if (isAdministrator(actor)) return true;
  return role === 'employee' && actor.kind === 'person' && actor.coordinates.has(organisationId);
}
