import { requireArea } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireOrganisation } from '#domain/identity/index.ts';
import { type Clash, findClashes, type Licence } from '#domain/licensing/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { adminAreas } from '#src/i18n/nl/admin-areas.ts';

/** The map cannot change: these granted licences would come to conflict. */
export class LicencesWouldMeet extends Refusal {
  readonly clashes: readonly Clash[];

  constructor(clashes: readonly Clash[], sentence: string) {
    super('conflict', sentence);
    this.clashes = clashes;
  }
}

/** Refuses, with every pair by name, while granted licences conflict on the map as it stands in this change. */
export function keepLicencesApart(ctx: Ctx): void {
  const clashes = findClashes(ctx);
  if (clashes.length === 0) return;
  const pairs = clashes.map(({ one, other, oneCode, otherCode }) =>
    adminAreas.pair(told(ctx, one, oneCode), told(ctx, other, otherCode)),
  );
  throw new LicencesWouldMeet(clashes, adminAreas.wouldMeet(pairs));
}

function told(ctx: Ctx, { number, organisationId, exclusive, endsAt }: Licence, code: string) {
  return {
    number,
    exclusive,
    endsAt,
    organisation: requireOrganisation(ctx, organisationId).name,
    area: requireArea(ctx, code).name,
  };
}
