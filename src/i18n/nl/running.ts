import { count, moment, timeSpan, weekday } from './format.ts';

type Span = { startsAt: Date; endsAt: Date };
const at = ({ startsAt, endsAt }: Span) =>
  `${weekday(startsAt)} ${moment(startsAt).split(',')[0]}, ${timeSpan(startsAt, endsAt)}`;

const getMail = (number: number) =>
  number === 1 ? 'Eén persoon krijgt een mail' : `${number} mensen krijgen een mail`;

/** The pages on which a group that is running changes: its meetings and its trainer. */
export const running = {
  title: (course: string, city: string) => `Wijzigen: ${course} in ${city}`,
  lead: 'Kies wat er verandert. U ziet eerst wie welke mail krijgt. Daarna beslist u.',
  meetings: 'Bijeenkomsten',
  number: 'Nr.',
  when: 'Wanneer',
  topic: 'Onderwerp',
  moveHead: 'Verzetten',
  cancelHead: 'Afzeggen',
  began: 'geweest of bezig',
  move: 'Verzet',
  cancel: 'Zeg af',
  which: (startsAt: Date) => `, de bijeenkomst op ${moment(startsAt)}`,
  add: 'Zet er een bijeenkomst bij',
  otherTrainer: 'Geef de groep een andere trainer',
  trainerNow: (name: string) => `Trainer: ${name}.`,
  over: 'Deze groep is klaar of gaat niet door. Er verandert niets meer aan.',
  at,

  moveTitle: 'Een bijeenkomst verzetten',
  moveNow: (topic: string, span: Span) => `Nu staat ‘${topic}’ op ${at(span)}.`,
  cancelTitle: 'Een bijeenkomst afzeggen',
  cancelNow: (topic: string, span: Span) =>
    `‘${topic}’ op ${at(span)} gaat dan niet door. Dat blijft zo: daarna kunt u er wel een nieuwe bij zetten.`,
  addTitle: 'Een bijeenkomst erbij',
  trainerTitle: 'Een andere trainer',
  chooseTrainer: 'Kies een trainer',
  stop: 'Laat deze groep vervallen',
  stopTitle: 'De hele groep laten vervallen',
  stopNow:
    'De groep gaat dan niet door, ook later niet. Wie de training nog niet afrondde, krijgt het geld terug. Wie haar al afrondde, houdt de plaats en het certificaat.',
  stops: 'Deze groep gaat niet door.',
  stopsBack: (people: number, amount: string) =>
    people === 0
      ? 'Er gaat geen geld terug.'
      : `Voor ${count(people, 'plaats', 'plaatsen')} gaat samen ${amount} terug, elk met een creditnota.`,
  stopsKept: (names: readonly string[]) =>
    `${names.join(', ')} ${names.length === 1 ? 'rondde' : 'rondden'} de training al af. Dat blijft zo; van die ${names.length === 1 ? 'plaats' : 'plaatsen'} gaat niets terug.`,
  stopsMoney: 'Wie betaalde krijgt ook een mail met de creditnota.',
  backTitle: 'Wat er teruggaat',
  place: 'Plaats van',
  order: 'Bestelling',
  payer: 'Betaald door',
  moneyBack: 'Terug',
  sure: 'Ja, deze groep gaat niet door. Dit kan niet terug.',
  why: 'Waarom?',
  whyHint: 'Dit staat in de mail. Noem geen ziekte of naam van iemand anders.',
  show: 'Laat zien wat er gebeurt',
  back: 'Doe het toch niet',

  proposalTitle: 'Wat u nu verandert',
  moves: (topic: string) => `‘${topic}’ wordt verzet.`,
  was: 'Was',
  becomes: 'Wordt',
  cancels: (topic: string, span: Span) => `‘${topic}’ op ${at(span)} gaat niet door.`,
  adds: (topic: string, span: Span) => `Er komt een bijeenkomst bij: ‘${topic}’ op ${at(span)}.`,
  trainers: (before: string, after: string) => `${after} begeleidt de groep, in plaats van ${before}.`,
  mailsTell: {
    move: (number: number) => `${getMail(number)}, met de bijeenkomst voor in de agenda.`,
    add: (number: number) => `${getMail(number)}, met de bijeenkomst voor in de agenda.`,
    cancel: (number: number) => `${getMail(number)}. De bijeenkomst gaat uit de agenda.`,
    trainer: (number: number) => `${getMail(number)}. De trainers krijgen de bijeenkomsten in hun agenda.`,
    stop: (number: number) => `${getMail(number)}. De bijeenkomsten gaan uit de agenda.`,
  },
  undo: 'Bedenkt u zich? Verzet haar dan nog een keer. Dan gaat er weer een mail uit.',
  whoGets: 'Wie een mail krijgt',
  theMail: (subject: string) => `Lees de mail: “${subject}”`,
  mailTo: (name: string) => `Zo krijgt ${name} hem.`,
  confirm: {
    move: (mails: number) => `Verzet en stuur ${count(mails, 'mail', 'mails')}`,
    cancel: (mails: number) => `Zeg af en stuur ${count(mails, 'mail', 'mails')}`,
    add: (mails: number) => `Zet erbij en stuur ${count(mails, 'mail', 'mails')}`,
    stop: (mails: number) => `Laat vervallen en stuur ${count(mails, 'mail', 'mails')}`,
    trainer: (mails: number) => `Geef de groep over en stuur ${count(mails, 'mail', 'mails')}`,
  },
  done: {
    move: 'De bijeenkomst is verzet. De mails gaan nu weg.',
    cancel: 'De bijeenkomst is afgezegd. De mails gaan nu weg.',
    add: 'De bijeenkomst staat erbij. De mails gaan nu weg.',
    stop: 'De groep is vervallen. Het geld gaat terug en de mails gaan nu weg.',
    trainer: 'De groep heeft een andere trainer. De mails gaan nu weg.',
  },
  toWaiting: 'wachtlijst of reservering',
  toTrainer: 'trainer',
  toLearner: 'deelnemer',
  toBuyer: 'wie betaalde',
} as const;
