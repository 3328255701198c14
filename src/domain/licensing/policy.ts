import type { Actor } from '#domain/context.ts';

type OfOrganisation = { readonly organisationId: string };

/** Asking, naming and letting go: whoever coordinates this organisation, nobody else's coordinator. */
export function mayActFor(actor: Actor, { organisationId }: OfOrganisation): boolean {
  return actor.kind === 'person' && actor.emailConfirmed && actor.coordinates.has(organisationId);
}

export function maySeeLicence(actor: Actor, licence: OfOrganisation): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'person' && (actor.coordinates.has(licence.organisationId) || actor.roles.has('administrator')))
  );
}

/** Granting, holding on and taking back follow from money; nobody does them by hand. */
export function isProduct(actor: Actor): boolean {
  return actor.kind === 'system';
}
