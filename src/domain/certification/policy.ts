import { type Actor, isPerson, type PersonActor } from '#domain/context.ts';
import type { Credential } from './credential.ts';
import { notAboutYourself, onlyAnOfficer } from './refusals.ts';

/** Suspending, lifting and withdrawing is for a certification officer, never about the officer's own certificate. */
export function requireOfficerOver(actor: Actor, credential: Credential): PersonActor {
  if (!isPerson(actor) || !actor.roles.has('certification_officer')) throw onlyAnOfficer();
  if (actor.id === credential.holderId) throw notAboutYourself();
  return actor;
}
