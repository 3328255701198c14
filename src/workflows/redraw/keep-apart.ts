import { requireArea } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireOrganisation } from '#domain/identity/index.ts';
import { findClashes, type Licence, licensingRefusals, type MeetingLicence } from '#domain/licensing/index.ts';

/** Refuses, with every pair by name, while granted licences conflict on the map as it stands in this change. */
export function keepLicencesApart(ctx: Ctx): void {
  const clashes = findClashes(ctx);
  if (clashes.length === 0) return;
  const pairs = clashes.map(
    ({ one, other, oneCode, otherCode }) => [named(ctx, one, oneCode), named(ctx, other, otherCode)] as const,
  );
  throw licensingRefusals.wouldMeet(clashes, pairs);
}

function named(ctx: Ctx, { number, organisationId, exclusive, endsAt }: Licence, code: string): MeetingLicence {
  return {
    number,
    exclusive,
    endsAt,
    organisation: requireOrganisation(ctx, organisationId).name,
    area: requireArea(ctx, code).name,
  };
}
