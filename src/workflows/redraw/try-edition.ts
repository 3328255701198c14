import {
  type AreaDifferences,
  type AreaTable,
  differencesBetween,
  importAreas,
  standingTable,
} from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { organisationNames } from '#domain/identity/index.ts';
import { type Clash, findClashes, type Licence, listRunningFor } from '#domain/licensing/index.ts';

/** A licence that runs and was sold for an area that the edition changes. It keeps the territory that it was sold for. */
export type TouchedByEdition = {
  readonly licence: Licence;
  readonly organisation: string;
  /** Its areas that end, are renamed, or come to lie elsewhere. */
  readonly codes: readonly string[];
};
export type EditionTrial = {
  readonly edition: string;
  readonly differences: AreaDifferences;
  readonly touched: readonly TouchedByEdition[];
  /** Granted licences that would come to conflict; while there is one, the edition is not read in. */
  readonly clashes: readonly Clash[];
};

/** Carries what was found out of a change that is undone. */
class Undone extends Error {
  readonly trial: EditionTrial;
  constructor(trial: EditionTrial) {
    super('undone on purpose');
    this.trial = trial;
  }
}

/** What an edition would do to the map and to licences: it is read in by the same verb as ever, looked at, and undone. Nothing is written. Refused as the verb refuses. */
export function tryEdition(ctx: Ctx, table: AreaTable): EditionTrial {
  const before = standingTable(ctx).areas;
  try {
    importAreas(ctx, table, (tx) => {
      const { areas, successions } = standingTable(tx);
      const differences = differencesBetween(before, areas, successions, table.edition);
      const touched = touchedBy(tx, differences);
      throw new Undone({ edition: table.edition, differences, touched, clashes: findClashes(tx) });
    });
  } catch (error) {
    if (error instanceof Undone) return error.trial;
    throw error;
  }
  throw new Error('an edition was taken in without a look at it');
}

function touchedBy(ctx: Ctx, { gone, renamed, moved }: AreaDifferences): TouchedByEdition[] {
  const codes = new Set([...gone, ...renamed, ...moved].map(({ area }) => area.code));
  const licences = listRunningFor(ctx, [...codes]);
  const names = organisationNames(ctx, [...new Set(licences.map((licence) => licence.organisationId))]);
  return licences.map((licence) => ({
    licence,
    organisation: names.get(licence.organisationId) ?? '',
    codes: licence.areaCodes.filter((code) => codes.has(code)),
  }));
}
