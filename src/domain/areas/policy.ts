import type { Actor } from '#domain/context.ts';

/** The product reads an edition in by itself; an administrator may as well. */
export function mayChangeAreas(actor: Actor): boolean {
  return actor.kind === 'system' || isAdministrator(actor);
}

/** A planned merger takes effect by a person's decision, never by a job. */
export function isAdministrator(actor: Actor): actor is Extract<Actor, { kind: 'person' }> {
  return actor.kind === 'person' && actor.roles.has('administrator');
}
