import { ZONE } from '#domain/calendar.ts';
import type { RunStatus } from '#domain/learning/index.ts';
import type { CompletionRule } from '#src/catalogue/port.ts';
import { count, day, moment, shortDay, time, timeSpan, weekday } from './format.ts';

const monthFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, month: 'long' });
const dayNumberFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, day: 'numeric' });
const hourFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', hour12: false });
const yearFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, year: 'numeric' });
const LONG_MS = 5.5 * 3_600_000;

type Span = { readonly startsAt: Date; readonly endsAt: Date };

/** Everything that completes a course by its rule, a sentence for each condition; `titleOf` names an assignment. */
function completionSentences(rule: CompletionRule, titleOf: (assignmentId: string) => string): string[] {
  const { lessons, attendancePercent, assignments, ...rest } = rule;
  // A condition that is added to the rule does not compile before it has its sentence here.
  rest satisfies Record<string, never>;
  return [
    ...(lessons === 'all' ? ['U heeft alle lessen gelezen.'] : []),
    ...(attendancePercent > 0 ? [`U was bij ten minste ${attendancePercent}% van de bijeenkomsten.`] : []),
    ...workSentences(assignments, titleOf),
  ];
}

function workSentences(asked: CompletionRule['assignments'], titleOf: (assignmentId: string) => string): string[] {
  if (asked === 'none') return [];
  if (asked === 'all') return ['Uw trainer keurde alle opdrachten goed.'];
  const titles = asked.map((assignmentId) => `‘${titleOf(assignmentId)}’`);
  const listed = new Intl.ListFormat('nl').format(titles);
  return [
    titles.length === 1
      ? `Uw trainer keurde deze opdracht goed: ${listed}.`
      : `Uw trainer keurde deze opdrachten goed: ${listed}.`,
  ];
}

/** "6 ochtenden", "5 dagen"; "bijeenkomsten" when they differ. */
function meetings(spans: readonly Span[]): string {
  const kinds = new Set(spans.map(partOfDay));
  const [item, more] = kinds.size === 1 ? ([...kinds][0] ?? MIXED) : MIXED;
  return count(spans.length, item, more);
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
    month:
      yearFormat.format(at) === yearFormat.format(now)
        ? monthFormat.format(at)
        : `${monthFormat.format(at)} ${yearFormat.format(at)}`,
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
  foundMany: (number: number) => `Meer dan ${number} mogelijkheden`,
  foundRest: ' gevonden.',
  none: 'Hier is nu niets bij.',
  near: {
    seat: 'Wel groepen die vol zijn. Zet u op de wachtlijst: er komt vaak een plaats vrij.',
    month: 'Wel in een andere maand. Dit komt het eerst.',
    city: 'Wel in een andere plaats.',
    course: 'Wel van een andere training.',
  },
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
  completionSentences,
  competence: 'Twee beoordelaars bekijken uw dossier, los van elkaar. Daarna besluit de certificeerder.',
  certificate: (title: string, competence: boolean) =>
    competence ? `U krijgt het certificaat ${title}.` : `U krijgt het certificaat van deelname ${title}.`,
  hours: (hours: number) => `${count(hours, 'uur', 'uur')} werk in totaal`,
  readFirst: 'Lees eerst een gratis les',
  apply: 'Vraag de beoordeling aan',
  datesAndPlaces: 'Data en plaatsen',
  noDates: 'Er staat nu geen datum open voor deze training.',
  byRequest: 'Op aanvraag',
  byRequestHow:
    'Deze training heeft geen vaste data. Vertel ons met wie u wilt leren en waar het over moet gaan. Wij bellen u voor een gesprek. Daarna krijgt u een voorstel met data en een prijs, en pas als u ja zegt, gaan we plannen.',
  toContact: 'Neem contact op',
  otherTrainings: 'Alle trainingen en data',

  /** After the city or the course in a link, for who only hears the links. */
  runAbout: (city: string, course: string, at: Date) => `: ${course} in ${city}, vanaf ${day(at)}`,
  runTitle: (course: string, city: string) => `${course} in ${city}`,
  runLead: (from: Date, closes: Date) =>
    `Begint op ${weekday(from)} ${day(from)}. Aanmelden kan tot ${shortDay(closes)}, ${time(closes)}.`,
  runDescription: (course: string, city: string, from: Date) => `${course} in ${city}, vanaf ${day(from)}.`,
  what: 'Wat u doet',
  meetingsHead: 'Bijeenkomsten',
  meeting: (from: Date, until: Date) => `${weekday(from)} ${day(from)}, ${timeSpan(from, until)}`,
  trainer: 'Trainer',
  where: 'Waar',
  reach:
    'Heeft u iets nodig om mee te kunnen doen, zoals een rolstoelplek, een tolk of groter drukwerk? Laat het ons weten, dan regelen wij het.',
  cost: 'Wat het kost',
  free: (seats: number) =>
    seats === 1
      ? 'Nog 1 plaats. Wij houden hem 20 minuten voor u vast.'
      : 'Wij houden een plaats 20 minuten voor u vast.',
  reserve: 'Reserveer mijn plaats',
  reserveShort: 'Reserveer',
  undo: 'U zit nog nergens aan vast. Na het betalen heeft u 14 dagen bedenktijd.',
  payer: 'Wie betaalt er?',
  paySelf: 'Ik betaal zelf',
  paySelfHint: 'Met iDEAL | Wero of kaart. U betaalt meteen.',
  payOrganisation: (name: string) => `${name} betaalt`,
  payOrganisationHint: 'Op factuur, binnen 30 dagen. De organisatie ziet wie er was en wie klaar is, en verder niets.',
  forWho: 'Voor wie is de plaats?',
  forWhoHint: 'Kies alleen iets anders als u voor een collega bestelt.',
  myself: 'Voor mijzelf',
  full: 'Deze groep is vol.',
  fullText:
    'Zet u op de wachtlijst. Komt er een plaats vrij, dan krijgt u bericht en houden wij hem 24 uur voor u vast.',
  join: 'Zet mij op de wachtlijst',
  leave: 'Haal mij van de wachtlijst',
  waiting: (number: number) =>
    number === 1 ? 'U staat op de wachtlijst. U bent de eerste.' : `U staat op de wachtlijst. U bent nummer ${number}.`,
  held: (until: Date) => `Een plaats is voor u vast tot ${moment(until)}.`,
  toOrder: 'Rond de bestelling af',
  take: 'Neem mijn plaats',
  hasPlace: 'U heeft een plaats in deze groep.',
  toCourse: 'Naar de training',
  /** Said on the page of a run where one cannot register. */
  runNotice: {
    open: null,
    full: null,
    closed: 'Aanmelden kan niet meer.',
    running: 'Deze training is begonnen. Aanmelden kan niet meer.',
    past: 'Deze training is geweest.',
    cancelled: 'Deze training gaat niet door.',
  } satisfies Record<RunStatus, string | null>,
  running: 'Deze training is al begonnen.',
  missing: (titles: readonly string[]) =>
    `Van u kennen wij nog geen certificaat van ${titles.join(' en ')}. Deed u dat elders? Dan bent u ook welkom. De trainer ziet dat u het elders deed.`,
  entry: (titles: readonly string[], conversations: number) =>
    `Wie de plaats krijgt, deed ${titles.join(' en ')}, bij ons of elders${conversations > 0 ? `, en voerde minstens ${conversations} gesprekken als coach` : ''}.`,
  noPrice: 'De prijs is nog niet bekend.',
} as const;
