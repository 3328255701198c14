import { count, day, shortDay } from './format.ts';

/** The learner's own page and the overview of a course. */
export const learning = {
  mine: 'Mijn Klimroute',
  toCatalogue: 'Bekijk de trainingen',
  sentBack: (assignment: string) => `Uw trainer wil graag dat u iets toevoegt aan “${assignment}”.`,
  lessonNext: (number: number, title: string) => `Verder met les ${number}: ${title}`,
  lessonFirst: (title: string) => `Begin met les 1: ${title}`,
  completed: (at: Date) => `U rondde deze training af op ${day(at)}.`,
  certificate: 'Uw certificaat van deelname (PDF)',
  certificates: 'Mijn certificaten',
  writing: 'Mijn schrift',
  dossier: 'Mijn dossier',
  licences: 'Mijn licenties',
  orders: 'Mijn bestellingen',
  account: 'Mijn account',
<<<<<<< HEAD
=======
  preferences: 'Voorkeuren',
  checkIn: 'Inchecken bij een bijeenkomst',
  alsoTitle: 'Ook van u',
>>>>>>> main
  overview: 'Overzicht',
  module: (number: number, title: string) => `Module ${number}. ${title}`,
  assignment: 'Opdracht',
  counts: '. Telt mee voor uw certificaat.',
  practice: '. Om te oefenen.',
  booklet: 'Keukentafel-boekje om af te drukken',
  bookletOf: (module: string) => `bij module ${module}`,
  states: { done: 'af', begun: 'bezig', todo: 'nog niet begonnen' },
  moduleLessons: (done: number, all: number) => `${done} van ${count(all, 'les', 'lessen')} af`,
  moduleWork: ', een opdracht die meetelt',
  here: 'U bent hier',
  way: 'Uw weg, van boven naar beneden',
  wayLead: 'De bijeenkomsten staan tussen de modules waar ze ongeveer bij passen. U mag altijd vooruit lezen.',
  roof: (title: string) => `Het dak erop: ${title}`,
  roofAbout: 'Uw certificaat komt vanzelf, met een mail, zodra alles vol is wat meetelt.',
  runOf: (city: string, from: Date, until: Date) => `Uw training in ${city}, ${shortDay(from)} tot ${shortDay(until)}`,
  soFar: (done: number, all: number, meetings: number) =>
    `U heeft ${done} van de ${all} lessen af${meetings > 0 ? ` en was bij ${count(meetings, 'bijeenkomst', 'bijeenkomsten')}` : ''}.`,
  glossary: 'Woorden van deze training',
  glossaryLead: 'Wat wij met een woord bedoelen, op volgorde van het alfabet.',
  glossaryNone: 'Voor deze training is nog geen woordenlijst geschreven.',
  placeTitle: 'Waar en met wie',
  trainer: (name: string) => `Uw trainer is ${name}.`,
  presence: (percent: number) =>
    percent === 100 ? 'U was er.' : percent === 50 ? 'U was er de helft van de tijd.' : 'U was er niet bij.',
  ruleTitle: 'Telt voor uw certificaat',
  ruleLead: 'Alles hierboven samen geeft uw certificaat van deelname. Het komt vanzelf, met een mail.',
  print: 'Deze bladzijde kunt u afdrukken of als PDF bewaren: kies Afdrukken in uw browser.',
  dataTitle: 'Wie ziet wat',
  data: 'Uw trainer ziet of u er was, welke lessen af zijn en wat u inlevert. Betaalt uw organisatie, dan ziet zij of u er was en of u klaar bent. Wat u bij “Denk even na” schrijft, leest niemand anders.',
} as const;
