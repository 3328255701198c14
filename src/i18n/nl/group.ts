import { count, day, shortDay, weekday } from './format.ts';

const NUMBERS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
const inWords = (number: number) => NUMBERS[number] ?? String(number);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How a group keeps up, for its trainer. */
export const group = {
  news: (behind: number, all: number) =>
    `${capital(inWords(behind))} van de ${inWords(all)} ${behind === 1 ? 'raakt' : 'raken'} achter`,
  allWell: 'Iedereen ligt op schema',
  lead: 'Wie hulp kan gebruiken, staat boven. Kies een naam voor wat iemand deed.',
  sort: 'Zet op volgorde van',
  orders: {
    help: 'wie hulp kan gebruiken',
    name: 'naam',
    seen: 'langst niet gelezen',
    lessons: 'minste lessen',
    missed: 'meest gemist',
    work: 'minste werk',
  },
  sorted: ' (zo staat het nu)',
  seen: 'Las voor het laatst',
  lessons: 'Lessen',
  missed: 'Bijeenkomsten',
  work: 'Ingeleverd',
  state: 'Stand',
  never: 'nog niets',
  today: 'vandaag',
  yesterday: 'gisteren',
  daysAgo: (days: number) => `${count(days, 'dag', 'dagen')} geleden`,
  lessonsDone: (done: number, all: number) => `${done} van ${all}`,
  lessonsExpected: (expected: number) => `nu ${expected} verwacht`,
  missedOf: (missed: number, marked: number) =>
    marked === 0 ? 'nog niet ingevuld' : missed === 0 ? 'niets gemist' : `${missed} van ${marked} gemist`,
  workOf: (done: number, of: number) => (of === 0 ? 'niets gevraagd' : `${done} van ${of}`),
  behind: 'raakt achter',
  onTrack: 'op schema',
  done: (at: Date) => `af op ${day(at)}`,
  signs: {
    not_begun: 'las nog niets',
    quiet: 'las al drie weken niet',
    lessons: 'loopt achter met lezen',
    absent: 'was er niet',
  },
  memberLead: (course: string, city: string) => `${course}, ${city}`,
  memberSigns: (signs: string) => `Raakt achter: ${signs}.`,
  rule: 'Iemand raakt achter wie een week na de start nog niets las, drie weken niet las, minder dan drie kwart las van wat nu verwacht wordt, of de laatste bijeenkomst miste.',
  modulesTitle: 'Lessen',
  modulesCaption: 'Lessen per module',
  module: 'Module',
  meetingsTitle: 'Bijeenkomsten',
  meetingsCaption: 'Aanwezig per bijeenkomst',
  when: 'Wanneer',
  topic: 'Onderwerp',
  there: 'Aanwezig',
  at: (at: Date) => `${weekday(at)} ${shortDay(at)}`,
  toCome: 'komt nog',
  notMarked: 'nog niet ingevuld',
  workTitle: 'Werk',
  workCaption: 'Werk per opdracht',
  assignment: 'Opdracht',
  practice: (title: string) => `${title} (om te oefenen)`,
  noWork: 'Bij deze training hoort geen werk om in te leveren.',
  states: { open: 'nog niet ingeleverd', waiting: 'wacht op u', sent_back: 'teruggestuurd', approved: 'goedgekeurd' },
  version: 'Laatste versie',
  versionOf: (version: number, at: Date) => `versie ${version}, ${day(at)}`,
  private: 'U ziet hier niet wat iemand voor zichzelf schrijft of oefent, en geen werk dat nog niet is ingeleverd.',
} as const;
