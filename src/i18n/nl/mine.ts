import type { CaseStatus } from '#domain/assessment/index.ts';
import { count, day, duration, halves, shortDay, time, timeSpan, weekday } from './format.ts';

/** *Mijn Klimroute*: the next step, the next meeting, how far one is, and what waits. */
export const mine = {
  title: 'Mijn Klimroute',
  hello: (name: string) => `Dag ${name}. Uw volgende stap:`,
  helloFirst: (name: string) => `Dag ${name}. Hier begint het:`,
  helloDone: (name: string) => `Dag ${name}.`,
  begun: (number: number, all: number, minutes: number) =>
    `Les ${number} van ${all}. U was hier al begonnen. De hele les duurt ongeveer ${duration(minutes)}.`,
  notBegun: (number: number, all: number, minutes: number) =>
    `Les ${number} van ${all}, ongeveer ${duration(minutes)}.`,
  start: 'Begin met les 1',
  goOn: (number: number) => `Verder met les ${number}`,
  toCourse: 'Bekijk de hele training',
  today: (at: Date) => `Vandaag om ${time(at)} komt uw groep bij elkaar`,
  todayLead: (place: string) => `U bent welkom in ${place}.`,
  allRead: 'Alle lessen zijn af',
  allReadLead: 'Hieronder ziet u wat er nog mist voor uw certificaat.',
  completed: (title: string) => `U rondde ${title} af`,
  completedLead: (at: Date) => `Sinds ${day(at)}. U kunt alles blijven nalezen.`,
  certificate: 'Open uw certificaat (PDF)',
  empty: 'De stoel staat klaar',
  emptyLead: 'U volgt nog geen training. Lees een les, of kijk wanneer er een groep begint.',
  toCatalogue: 'Kies een training',
  toPreview: 'Lees eerst een gratis les',
  meeting: (number: number, topic: string) => `Bijeenkomst ${number}: ${topic}`,
  in: (days: number) => (days === 0 ? 'Vandaag' : days === 1 ? 'Morgen' : `Over ${days} dagen`),
  span: timeSpan,
  builds: (module: number, all: number) => `U bouwt aan module ${module} van ${all}`,
  built: 'Alle modules zijn af',
  buildsLead: (certifies: string) =>
    `Elke module die af is, is een stuk van het huis. Is alles hiernaast klaar, dan krijgt u vanzelf uw certificaat ${certifies}.`,
  house: (done: number, here: number, all: number) =>
    `Een trapgevel van ${all} treden. ${count(done, 'trede is', 'treden zijn')} gemetseld${here > 0 ? `, aan trede ${here} wordt gewerkt` : ''}.`,
  lessons: 'Lessen',
  lessonsOf: (done: number, all: number) => `${done} van ${all} af`,
  meetings: 'Bijeenkomsten',
  meetingsOf: (attended: number, all: number, needed: number) =>
    `${halves(attended)} van ${all} geweest, ${halves(needed)} nodig`,
  works: 'Opdrachten',
  worksOf: (done: number, all: number) => `${done} van ${all} goedgekeurd`,
  waits: (number: number) =>
    `${capital(IN_WORDS[number] ?? String(number))} ${number === 1 ? 'ding wacht' : 'dingen wachten'} op u`,
  more: (number: number) => `Nog ${number}`,
  sentBack: (title: string) => `Er is een antwoord op “${title}”`,
  sentBackAbout: 'Uw trainer wil graag dat u nog iets toevoegt. Het is geen cijfer en u verliest niets.',
  sentBackGo: 'Lees het antwoord',
  draft: (title: string) => `Uw concept van “${title}”`,
  draftAbout: (counts: boolean) =>
    counts ? 'Deze opdracht telt mee voor uw certificaat.' : 'Deze opdracht is om te oefenen.',
  draftGo: 'Schrijf verder',
  recall: (number: number) =>
    `${capital(IN_WORDS[number] ?? String(number))} ${number === 1 ? 'vraag' : 'vragen'} uit eerdere lessen`,
  recallAbout: 'Vijf minuten, en het blijft langer zitten.',
  recallGo: 'Begin',
  place: (course: string) => `Een plaats in ${course}`,
  placeAbout: (organisation: string) => `Van ${organisation}. Kies of u meedoet.`,
  placeGo: 'Bekijk de plaats',
  certifying: {
    unpaid: 'De bestelling is nog niet betaald.',
    seeking: 'Wij zoeken een beoordelaar.',
    marking: 'De beoordelaars lezen uw bewijs.',
    ready: 'De certificeerder neemt een besluit.',
  } satisfies Record<Exclude<CaseStatus, 'ended' | 'decided'>, string>,
  certification: 'Uw certificering',
  certificationGo: 'Bekijk hoe het staat',
  others: 'Uw andere trainingen',
  yours: 'Alleen van u',
  yoursWho: 'Uw trainer en uw werkgever lezen dit niet.',
  writing: 'Mijn schrift',
  writingAbout: 'Alles wat u in de lessen en opdrachten schreef, bij elkaar.',
  dossier: 'Mijn dossier',
  dossierAbout: 'Bewijs van wat u kunt. U bepaalt zelf wat u ermee doet.',
  climbPlan: 'Mijn klimplan',
  climbPlanAbout: 'Uw eigen klim: uw verhaal, uw kans en uw stappen. Op één vel.',
  fiveMinutes: 'Vijf minuten',
  fiveMinutesAbout: 'Vragen uit lessen die u af heeft. Ze komen terug als u ze bijna vergeten bent.',
  certificates: 'Certificaten',
  coming: (title: string) => `Hier komt: ${title}`,
  comingAbout: (missing: string) => `Certificaat van deelname. Nog ${missing}.`,
  missingLessons: (number: number) => count(number, 'les', 'lessen'),
  missingMeetings: (number: number) => `${halves(number)} ${number > 1 ? 'bijeenkomsten' : 'bijeenkomst'}`,
  missingWorks: (number: number) => count(number, 'opdracht', 'opdrachten'),
  missing: (parts: readonly string[]) => new Intl.ListFormat('nl').format(parts),
  given: (title: string, at: Date) => `${title}, ${shortDay(at)}`,
  opens: (titles: readonly string[]) => `Hiermee kunt u verder met ${new Intl.ListFormat('nl').format(titles)}.`,
  allCertificates: 'Al mijn certificaten',
  further: 'Verder van u',
  orders: 'Mijn bestellingen',
  licences: 'Mijn licenties',
  account: 'Mijn account',
  day: (at: Date) => ({
    weekday: weekday(at),
    number: shortDay(at).split(' ')[0] ?? '',
    month: shortDay(at).split(' ')[1] ?? '',
  }),
} as const;

const IN_WORDS: Readonly<Record<number, string>> = {
  1: 'één',
  2: 'twee',
  3: 'drie',
  4: 'vier',
  5: 'vijf',
  6: 'zes',
  7: 'zeven',
  8: 'acht',
};

function capital(text: string): string {
  // A capital with an accent is written without it: Eén.
  return text.charAt(0).toUpperCase().replace('É', 'E') + text.slice(1);
}
