import { type Ground, groundBetween } from '#domain/assessment/index.ts';
import { type Ctx, isPerson, type PersonActor } from '#domain/context.ts';
import type { Credential } from './credential.ts';
import { onlyAnOfficer, tiedToHolder } from './refusals.ts';

/** Who asks, being a certification officer; nobody else sees the lists of certificates. */
export function requireOfficer(ctx: Ctx): PersonActor {
  const { actor } = ctx;
  if (!isPerson(actor) || !actor.roles.has('certification_officer')) throw onlyAnOfficer();
  return actor;
}

/** What keeps the officer who asks from judging this certificate: being its holder, having trained or marked them, sharing an organisation, or knowing them. */
export function groundAgainstOfficer(ctx: Ctx, credential: Credential): Ground | null {
  return groundBetween(ctx, requireOfficer(ctx).id, credential.holderId);
}

/** Suspending, lifting and withdrawing is for a certification officer without a tie to the holder. */
export function requireOfficerOver(ctx: Ctx, credential: Credential): PersonActor {
  const officer = requireOfficer(ctx);
  const ground = groundAgainstOfficer(ctx, credential);
  if (ground) throw tiedToHolder(ground);
  return officer;
}
