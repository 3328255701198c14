import type { AreaKind } from '#domain/areas/index.ts';
import { count, day } from './format.ts';

const KINDS: Readonly<Record<AreaKind, string>> = {
  land: 'land',
  provincie: 'provincie',
  gemeente: 'gemeente',
  wijk: 'wijk',
  buurt: 'buurt',
};

/** `A`, `A en B`, `A, B en C`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/** The words of the public pages about areas. */
export const areas = {
  listed,
  kind: (kind: AreaKind) => KINDS[kind],
  title: 'Wie werkt waar met KOEK?',
  part: 'Gebieden',
  lead: 'Zoek uw gemeente, wijk of buurt. U leest wie daar volgens de methode mag werken, en tot wanneer.',
  description: 'Zoek op naam of code van een gebied wie daar met Klimmen Op Eigen Kracht mag werken.',
  search: 'Gemeente, wijk, buurt of postcode',
  searchHint: 'Bijvoorbeeld Deventer, 7411 of WK015007. U kunt ook een deel van de naam typen.',
  searchDo: 'Zoek',
  tooShort: 'Typ ten minste twee letters.',
  found: (number: number, typed: string) => `${count(number, 'gebied', 'gebieden')} gevonden bij “${typed}”`,
  foundMost: (number: number, typed: string) =>
    `De eerste ${number} gebieden bij “${typed}”. Typ meer letters voor minder gebieden.`,
  none: (typed: string) =>
    `Wij vinden geen gebied bij “${typed}”. Kijk of de naam goed is gespeld, of zoek op de gemeente.`,
  unknownPostcode: 'Wij vinden geen gebied bij deze postcode. Zoek op de naam van uw gemeente.',
  noPostcodes: 'Op postcode zoeken kan hier nog niet. Zoek op de naam van uw gemeente, wijk of buurt.',
  liesIn: (kind: AreaKind, above: string) => (above ? `${KINDS[kind]} in ${above}` : KINDS[kind]),
  ended: 'bestaat niet meer',
  /** Before an arrow that points to what it became. */
  former: (name: string, year: string) => `${name} (tot ${year}), nu`,
  source: 'Bron: CBS',
  provinces: 'Of kies een provincie',

  /** The answer, as the heading of the page. */
  answer: {
    exclusive: (area: string, who: string, until: Date) =>
      `In ${area} mag tot ${day(until)} alleen ${who} met KOEK werken`,
    shared: (area: string, who: readonly string[]) =>
      `In ${area} ${who.length === 1 ? 'mag' : 'mogen'} ${listed(who)} met KOEK werken`,
    inParts: (area: string, who: readonly string[]) =>
      `In een deel van ${area} ${who.length === 1 ? 'mag' : 'mogen'} ${listed(who)} met KOEK werken`,
    nobody: (area: string) => `In ${area} werkt nog niemand met een licentie`,
    waiting: (area: string) => `In ${area} mag op dit moment niemand met KOEK werken`,
  },
  tabTitle: (answer: string, code: string) => `${answer} (${code})`,
  describe: (answer: string, says: string) => (says ? `${answer}. ${says}` : `${answer}.`),
  pageTitle: (area: string) => `Wie mag in ${area} met KOEK werken?`,
  says: {
    free: 'Dit gebied is vrij. Uw organisatie kan er een licentie voor aanvragen, gedeeld of exclusief.',
    shareable: 'Een andere organisatie kan er nog bij met een gedeelde licentie.',
    held: 'Iemand heeft hier net een licentie voor aangevraagd en is aan het betalen.',
    later:
      'Er is hier een licentie verkocht die later ingaat, of die wacht op iemand met een geldig certificaat. Een nieuwe kan daarom nu niet.',
    taken: 'Een nieuwe licentie is hier nu niet mogelijk.',
    exclusiveNot: 'Een exclusieve licentie is hier nu niet mogelijk.',
  },
  holders: 'Wie er mag werken',
  moreHolders: 'Toon de volgende gebieden',
  holdersInParts: 'In een deel van dit gebied',
  where: 'Gebied',
  right: 'Soort licentie',
  until: 'Tot',
  number: 'Licentie',
  contact: 'Contact',
  website: (who: string) => `Site van ${who}`,
  people: 'Gecertificeerd',
  peopleHidden: (hidden: number) => `${count(hidden, 'persoon', 'personen')} zonder naam op deze bladzijde`,
  about: 'Over dit gebied',
  facts: {
    kind: 'Soort',
    code: 'Code',
    above: 'Ligt in',
    inhabitants: 'Inwoners',
    formerly: 'Hoort nu bij',
  },
  formerly: (name: string, successors: readonly string[]) =>
    `${name} bestaat niet meer en hoort nu bij ${listed(successors)}. Een licentie voor ${name} blijft gelden voor het gebied van toen.`,
  beside: 'Vrij hiernaast',
  besideLead: 'Voor deze gebieden kan uw organisatie een exclusieve licentie aanvragen.',
  ask: 'Vraag een licentie aan',
  askLead:
    'Om volgens de methode te werken heeft uw organisatie een licentie nodig, en iemand met een KOEK-certificaat.',
  askSignIn: 'Log in als coördinator van uw organisatie.',
  askContact: 'Nog geen organisatie bij ons? Neem contact op.',
  another: 'Zoek een ander gebied',
} as const;
