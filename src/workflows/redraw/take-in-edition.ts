import { type AreaTable, importAreas, stopImport } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { type Clash, LicencesWouldMeet } from '#domain/licensing/index.ts';
import { keepLicencesApart } from './keep-apart.ts';

/**
 * Reads an edition of the areas in. When granted licences would come to conflict by it nothing is read in: the pairs are kept for the administrator
 * and given back. An empty list means that it was read in.
 */
export function takeInEdition(ctx: Ctx, table: AreaTable): readonly Clash[] {
  try {
    importAreas(ctx, table, keepLicencesApart);
    return [];
  } catch (error) {
    if (!(error instanceof LicencesWouldMeet)) throw error;
    const pairs = error.clashes.map(({ one, other, oneCode, otherCode }) => ({
      one: one.id,
      other: other.id,
      oneCode,
      otherCode,
    }));
    stopImport(ctx, { edition: table.edition, pairs });
    return error.clashes;
  }
}
