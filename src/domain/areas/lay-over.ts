import type { Area, AreaKind, Succession } from './area.ts';
import { isAreaCode } from './area.ts';
import type { AreaTable } from './import.ts';
import { refusals } from './refusals.ts';

/** A place of a new edition; what is null stays as it was. */
export type NewPlace = {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly inhabitants: number | null;
};
/** A gemeente that goes into another with this edition. */
export type Into = { readonly oldCode: string; readonly newCode: string };

const KIND_OF: Readonly<Record<string, AreaKind>> = {
  NL: 'land',
  PV: 'provincie',
  GM: 'gemeente',
  WK: 'wijk',
  BU: 'buurt',
};
/** A file that leaves out more of a kind is no edition of it, but a part of the country, or a mistake. */
const MOST_GONE = 0.1;

/**
 * The map of now with the areas of some kinds replaced by those of a new edition, as a table to take in. What the file leaves out of these kinds ends on the day
 * of the edition. A plan whose day came and whose gemeente is gone is done; `into` tells of what was not planned. Refused: a malformed code, a code twice, a
 * new gemeente of which nobody says the provincie, a gemeente that ends into nothing, and a file that leaves out more than a tenth of a kind.
 */
export function layOver(
  standing: Omit<AreaTable, 'edition'>,
  places: readonly NewPlace[],
  edition: string,
  into: readonly Into[] = [],
): AreaTable {
  const known = new Map(standing.areas.map((area) => [area.code, area]));
  const named = new Map<string, NewPlace>();
  for (const place of places) {
    if (!isAreaCode(place.code) || named.has(place.code) || place.name === '') throw refusals.badTable(place.code);
    named.set(place.code, place);
  }
  const kinds = new Set([...named.keys()].map(kindOf));
  const gone = standing.areas.filter((area) => area.validTo === null && kinds.has(area.kind) && !named.has(area.code));
  for (const kind of kinds) {
    const all = standing.areas.filter((area) => area.kind === kind && area.validTo === null).length;
    const ended = gone.filter((area) => area.kind === kind).length;
    if (ended > all * MOST_GONE) throw refusals.notWhole(kind, ended, all);
  }
  const successions = successionsOf(standing.successions, known, new Set(gone.map((area) => area.code)), edition, into);
  for (const { code, kind } of gone)
    if (kind === 'gemeente' && !successions.some((one) => one.oldCode === code && one.status === 'done'))
      throw refusals.endsIntoNothing(code);
  const ended = new Set(gone.map((area) => area.code));
  const kept = standing.areas.filter((area) => !named.has(area.code));
  return {
    edition,
    successions,
    areas: [
      ...kept.map((area) => (ended.has(area.code) ? { ...area, validTo: edition } : area)),
      ...[...named.values()].map((place) => areaOf(place, known, successions, edition)),
    ],
  };
}

function kindOf(code: string): AreaKind {
  return KIND_OF[code.slice(0, 2)] ?? 'land';
}

function areaOf(
  { code, name, parentCode, inhabitants }: NewPlace,
  known: ReadonlyMap<string, Area>,
  successions: readonly Succession[],
  edition: string,
): Area {
  const before = known.get(code);
  const kind = kindOf(code);
  const fromOld = successions.find((one) => one.newCode === code && known.get(one.oldCode)?.parentCode)?.oldCode;
  const parents: Readonly<Record<AreaKind, string | null | undefined>> = {
    land: null,
    provincie: 'NL',
    gemeente: parentCode ?? before?.parentCode ?? known.get(fromOld ?? '')?.parentCode,
    wijk: `GM${code.slice(2, 6)}`,
    buurt: `WK${code.slice(2, 8)}`,
  };
  const parent = parents[kind];
  if (parent === undefined) throw refusals.noProvince(code);
  return {
    ...{ code, name, kind, parentCode: parent },
    validFrom: before ? before.validFrom : edition,
    validTo: null,
    lat: before?.lat ?? null,
    lon: before?.lon ?? null,
    inhabitants: inhabitants ?? before?.inhabitants ?? null,
    sourceYear: Number(edition.slice(0, 4)),
  };
}

function successionsOf(
  standing: readonly Succession[],
  known: ReadonlyMap<string, Area>,
  gone: ReadonlySet<string>,
  edition: string,
  into: readonly Into[],
): Succession[] {
  const told = into.map(
    ({ oldCode, newCode }): Succession => ({
      ...{
        oldCode,
        newCode,
        oldName: known.get(oldCode)?.name ?? oldCode,
        newName: known.get(newCode)?.name ?? newCode,
      },
      ...{ date: edition, status: 'done' },
    }),
  );
  const tells = new Set(told.map((one) => `${one.oldCode} ${one.newCode}`));
  const done = standing
    .filter((one) => !tells.has(`${one.oldCode} ${one.newCode}`))
    .map((one): Succession => (gone.has(one.oldCode) && one.date <= edition ? { ...one, status: 'done' } : one));
  return [...done, ...told];
}
