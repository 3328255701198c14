import type { AreaKind } from '#domain/areas/index.ts';
import { midnight } from '#domain/calendar.ts';
import { areas } from './areas.ts';
import { count, day } from './format.ts';

type State = 'shared' | 'exclusive' | 'part' | 'free';
type Worker = { readonly organisation: string; readonly exclusive: boolean; readonly until: Date };

const STATES: Readonly<Record<State, string>> = {
  shared: 'Gedeeld',
  exclusive: 'Exclusief',
  part: 'Een deel',
  free: 'Nog niemand',
};

/** Words of the map, its key, and the lists that say the same. */
export const areaMap = {
  state: (state: State) => STATES[state],
  key: {
    shared: 'Gedeeld: ook een ander kan erbij',
    exclusive: 'Exclusief: niemand kan erbij',
    part: 'Alleen een deel',
    free: 'Nog niemand',
  } satisfies Record<State, string>,
  keyDots: 'Rondje: een wijk of buurt. Hoe groter, hoe meer inwoners.',
  onMap: (name: string, state: State | null) =>
    state ? `${name}: ${STATES[state].toLowerCase()}` : `${name} op de kaart`,
  source: (year: number) => `Bron: CBS / PDOK, grenzen Kadaster, CC BY 4.0, vereenvoudigd. Indeling ${year}.`,
  sameAsList: 'Wat op de kaart staat, staat ook in de lijst.',
  worked: (worked: number, all: number) =>
    worked === 0
      ? `In deze ${count(all, 'gemeente', 'gemeenten')} werkt nog niemand met KOEK.`
      : `In ${worked} van de ${count(all, 'gemeente', 'gemeenten')} werkt iemand met KOEK.`,
  country: (worked: number, all: number) =>
    `In ${worked} van de ${count(all, 'gemeente', 'gemeenten')} werkt een organisatie met KOEK. Zoek de uwe, of kies op de kaart.`,
  chooseProvince: 'Kies een provincie',
  province: 'Provincie',
  allAsList: (all: number) => `Alle ${count(all, 'gemeente', 'gemeenten')} als lijst`,
  asFile: 'Als bestand (CSV)',
  nobodyTitle: 'Werkt er bij u nog niemand?',
  nobody: 'Een gemeente of welzijnsorganisatie kan een licentie vragen voor een provincie, gemeente, wijk of buurt.',
  nobodyDo: 'Zoek uw gebied en vraag een licentie aan',
  head: { how: 'Hoe', who: 'Wie, en tot wanneer', area: 'Gebied' },
  parts: {
    land: (all: number) => count(all, 'gemeente', 'gemeenten'),
    provincie: (all: number) => count(all, 'gemeente', 'gemeenten'),
    gemeente: (all: number) => count(all, 'wijk', 'wijken'),
    wijk: (all: number) => count(all, 'buurt', 'buurten'),
    buurt: (all: number) => count(all, 'buurt', 'buurten'),
  } satisfies Record<AreaKind, (all: number) => string>,
  partsOf: (kind: AreaKind, all: number, name: string) => `${areaMap.parts[kind](all)} in ${name}`,
  neighbours: 'Buurgemeenten',
  besideBuurt: 'Andere buurten in deze wijk',
  who: (who: readonly Worker[], more: boolean) =>
    who.length === 0
      ? '–'
      : `${who.map(({ organisation, until }) => `${organisation} (tot ${day(until)})`).join(', ')}${more ? ' en anderen' : ''}`,
  kind: (kind: AreaKind) => areas.kind(kind),
  nextRows: 'Verder in de lijst',
  previousRows: 'Terug in de lijst',
  history: 'Vroeger en straks',
  /** A local day (YYYY-MM-DD) in words. */
  on: (localDay: string) => day(midnight(localDay)),
  event: (kind: 'took_over' | 'went_to' | 'will_take_over' | 'will_go_to', area: string, other: string) =>
    ({
      took_over: `${other} ging op in ${area}`,
      went_to: `${area} ging op in ${other}`,
      will_take_over: `Aangekondigd: ${other} gaat op in ${area}`,
      will_go_to: `Aangekondigd: ${area} gaat op in ${other}`,
    })[kind],
  noPlans: 'Er is geen herindeling aangekondigd.',
  /** Heads of the file; what reads it knows them by these words. */
  file: {
    name: (code: string, at: string) => `koek-${code.toLowerCase()}-${at}.csv`,
    heads: ['code', 'naam', 'soort', 'ligt in', 'inwoners', 'hoe', 'organisaties', 'tot'],
    source: 'Bron: CBS / PDOK, CC BY 4.0; licenties: Klimroute',
  },
} as const;
