import { count, day, moment, shortDay, time, timeSpan, weekday } from './format.nl.ts';

const ZONE = 'Europe/Amsterdam';
const monthFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, month: 'long' });
const dayNumberFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, day: 'numeric' });
const hourFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', hour12: false });
const yearFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, year: 'numeric' });
const LONG_MS = 5.5 * 3_600_000;

type Span = { readonly startsAt: Date; readonly endsAt: Date };

/** "6 ochtenden", "5 dagen"; "bijeenkomsten" when they differ. */
function meetings(spans: readonly Span[]): string {
  const kinds = new Set(spans.map(partOfDay));
  const [one, more] = kinds.size === 1 ? ([...kinds][0] ?? MIXED) : MIXED;
  return count(spans.length, one, more);
}

const MIXED = ['bijeenkomst', 'bijeenkomsten'] as const;
const DAY = ['dag', 'dagen'] as const;
const MORNING = ['ochtend', 'ochtenden'] as const;
const AFTERNOON = ['middag', 'middagen'] as const;
const EVENING = ['avond', 'avonden'] as const;

function partOfDay(span: Span): readonly [string, string] {
  if (span.endsAt.getTime() - span.startsAt.getTime() >= LONG_MS) return DAY;
  const hour = Number(hourFormat.format(span.startsAt));
  return hour < 12 ? MORNING : hour < 17 ? AFTERNOON : EVENING;
}

export const catalogue = {
  title: 'Trainingen en data',
  description: 'Alle trainingen van Klimroute met data, plaatsen, prijzen en hoeveel plaatsen er nog zijn.',
  lead: 'Prijzen zijn per persoon. Materiaal en lunch horen erbij.',
  noRun: 'Deze uitvoering is er niet.',
  noCourse: 'Deze training is er niet.',
  meetings,
  bigDay: (at: Date, now: Date) => ({
    day: dayNumberFormat.format(at),
    month: yearFormat.format(at) === yearFormat.format(now) ? monthFormat.format(at) : `${monthFormat.format(at)} ${yearFormat.format(at)}`,
    weekday: weekday(at),
  }),
  month: (iso: string) => {
    const at = new Date(`${iso}-15T12:00:00Z`);
    return `${monthFormat.format(at)} ${yearFormat.format(at)}`;
  },
  filter: 'Zoeken en kiezen',
  filterChosen: (chosen: number) => `Zoeken en kiezen (${chosen} gekozen)`,
  city: 'Plaats',
  allCities: 'Alle plaatsen',
  from: 'Vanaf',
  anyMonth: 'Maakt niet uit',
  training: 'Training',
  freeOnly: 'Alleen met plaats vrij',
  show: 'Toon trainingen',
  found: (number: number) => count(number, 'mogelijkheid', 'mogelijkheden'),
  foundRest: ' gevonden.',
  none: 'Hier is nu niets bij. Kies een andere plaats of een andere maand.',
  showAll: 'Toon alles',
  step: (step: number | null) => (step === null ? 'Naast de treden' : `Trede ${step}`),
  courseIs: { 1: 'Basistraining', 2: 'Vervolg', 3: 'Beoordeling' } as Readonly<Record<number, string>>,
  lessons: (lessons: number) => `${count(lessons, 'les', 'lessen')} en bijeenkomsten`,
  everyone: 'Iedereen kan beginnen.',
  needs: (titles: readonly string[], conversations: number) =>
    `U heeft nodig: ${titles.join(' en ')}${conversations > 0 ? ` en ${count(conversations, 'gesprek', 'gesprekken')} in uw praktijklogboek` : ''}.`,
  assessment: 'Een beoordeling, geen training. U kunt altijd beginnen.',
  assessors: 'Beoordeling door twee beoordelaars',
  allYear: 'het hele jaar door',
  ownGroup: 'Met uw eigen groep',
  onRequest: 'op aanvraag',
  ownPlace: 'Op een plek die u kiest',
  ownQuestion: 'Over een vraag van uw groep',
  priceAgreed: 'De prijs spreken we vooraf met u af.',
  yourDossier: 'Uw dossier met bewijs',
  apart: 'Ieder voor zich, zonder uw naam',
  moreAbout: (course: string) => `Lees meer over ${course}`,

  courseCrumb: 'Trainingen',
  forWhom: 'Voor wie',
  learn: 'Wat u leert',
  content: 'Wat u doet',
  completion: 'Wanneer u klaar bent',
  completionLessons: 'U heeft alle lessen gelezen.',
  completionAttendance: (percent: number) => `U was bij ten minste ${percent}% van de bijeenkomsten.`,
  completionAssignments: 'Uw trainer keurde alle opdrachten goed.',
  competence: 'Twee beoordelaars bekijken uw dossier, los van elkaar. Daarna besluit de certificeerder.',
  certificate: (title: string, competence: boolean) => (competence ? `U krijgt het certificaat ${title}.` : `U krijgt het certificaat van deelname ${title}.`),
  hours: (hours: number) => `${count(hours, 'uur', 'uur')} werk in totaal`,
  readFirst: 'Lees eerst een gratis les',
  apply: 'Vraag de beoordeling aan',
  datesAndPlaces: 'Data en plaatsen',
  noDates: 'Er staat nu geen datum open voor deze training. Laat ons weten dat u mee wilt doen.',
  byRequest: 'Op aanvraag',
  byRequestHow:
    'Deze training heeft geen vaste data. Vertel ons met wie u wilt leren en waar het over moet gaan. Wij bellen u voor een gesprek. Daarna krijgt u een voorstel met data en een prijs, en pas als u ja zegt, gaan we plannen.',
  toContact: 'Neem contact op',
  otherTrainings: 'Alle trainingen en data',

  runTitle: (course: string, city: string) => `${course} in ${city}`,
  runLead: (from: Date, closes: Date) => `Begint op ${weekday(from)} ${day(from)}. Aanmelden kan tot ${shortDay(closes)}, ${time(closes)}.`,
  runDescription: (course: string, city: string, from: Date) => `${course} in ${city}, vanaf ${day(from)}.`,
  what: 'Wat u doet',
  meetingsHead: 'Bijeenkomsten',
  meeting: (from: Date, until: Date) => `${weekday(from)} ${day(from)}, ${timeSpan(from, until)}`,
  trainer: 'Trainer',
  where: 'Waar',
  reach: 'Heeft u iets nodig om mee te kunnen doen, zoals een rolstoelplek, een tolk of groter drukwerk? Laat het ons weten, dan regelen wij het.',
  cost: 'Wat het kost',
  free: (seats: number) => (seats === 1 ? 'Nog 1 plaats. Wij houden hem 20 minuten voor u vast.' : 'Wij houden een plaats 20 minuten voor u vast.'),
  reserve: 'Reserveer mijn plaats',
  reserveShort: 'Reserveer',
  undo: 'U zit nog nergens aan vast. Na het betalen heeft u 14 dagen bedenktijd.',
  visitor: 'U heeft een account nodig om een plaats te reserveren.',
  signIn: 'Log in',
  signUp: 'Maak een account',
  payer: 'Wie betaalt er?',
  paySelf: 'Ik betaal zelf',
  paySelfHint: 'Met iDEAL | Wero of kaart. U betaalt meteen.',
  payOrganisation: (name: string) => `${name} betaalt`,
  payOrganisationHint: 'Op factuur, binnen 30 dagen. De organisatie ziet wie er was en wie klaar is, en verder niets.',
  forWho: 'Voor wie is de plaats?',
  forWhoHint: 'Kies alleen iets anders als u voor een collega bestelt.',
  myself: 'Voor mijzelf',
  full: 'Deze groep is vol.',
  fullText: 'Zet u op de wachtlijst. Komt er een plaats vrij, dan krijgt u bericht en houden wij hem 24 uur voor u vast.',
  join: 'Zet mij op de wachtlijst',
  leave: 'Haal mij van de wachtlijst',
  waiting: (number: number) => (number === 1 ? 'U staat op de wachtlijst. U bent de eerste.' : `U staat op de wachtlijst. U bent nummer ${number}.`),
  held: (until: Date) => `Een plaats is voor u vast tot ${moment(until)}.`,
  toOrder: 'Rond de bestelling af',
  take: 'Neem mijn plaats',
  hasPlace: 'U heeft een plaats in deze groep.',
  toCourse: 'Naar de training',
  closed: 'Aanmelden kan niet meer.',
  past: 'Deze training is geweest.',
  running: 'Deze training is al begonnen.',
  missing: (titles: readonly string[]) =>
    `Van u kennen wij nog geen certificaat van ${titles.join(' en ')}. Deed u dat elders? Dan bent u ook welkom. De trainer ziet dat u het elders deed.`,
  entry: (titles: readonly string[], conversations: number) =>
    `Wie de plaats krijgt, deed ${titles.join(' en ')}, bij ons of elders${conversations > 0 ? `, en voerde minstens ${conversations} gesprekken als coach` : ''}.`,
  noPrice: 'De prijs is nog niet bekend.',
} as const;
