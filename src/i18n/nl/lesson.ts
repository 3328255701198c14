import { count, isoDay, moment, time } from './format.ts';

/** What is said of the last save: the time when it was today, else the day as well. */
function saved(at: Date, now: Date): string {
  return isoDay(at) === isoDay(now) ? `Bewaard om ${time(at)}.` : `Bewaard op ${moment(at)}.`;
}

/** Words of the lesson itself: bar, reflection, practice, way on. */
export const lesson = {
  overview: 'Overzicht',
  toCourse: 'Over deze training',
  place: (number: number, all: number) => `Les ${number} van ${all}`,
  minutes: (minutes: number) => count(minutes, 'minuut', 'minuten'),
  preview: 'Proefles',
  saved,
  private: 'Alleen u leest dit.',
  notYetSaved: 'Dit mag leeg blijven.',
  save: 'Bewaar',
  previewReflection: 'Met een plaats in de training schrijft u hier uw antwoord. Alleen u kunt het dan lezen.',
  previewPart: 'Dit hoort bij de training. Met een plaats kunt u meedoen.',
  finishAndOn: (number: number, next: number) => `Les ${number} is af, verder naar les ${next}`,
  finishLast: (number: number) => `Les ${number} is af, naar het overzicht`,
  on: (next: number) => `Verder naar les ${next}`,
  toOverview: 'Naar het overzicht',
  done: 'U heeft deze les af.',
  back: (number: number, title: string) => `Terug naar les ${number}: ${title}`,
  previewOn: 'Bekijk wanneer de training begint',
  previewLead: 'Dit was de proefles. De training gaat verder met een groep en een trainer.',
  check: 'Kijk na',
  again: 'Probeer opnieuw',
  score: (right: number, asked: number) => `U had ${right} van de ${asked} goed.`,
  right: 'Goed',
  wrong: 'Niet goed',
  chosen: 'Uw antwoord',
  answer: 'Het goede antwoord',
  others: 'Wat de andere antwoorden doen',
  toAssignment: 'Naar de opdracht',
} as const;

/** How a piece of work stands. */
export const workStates = {
  open: 'Nog niet begonnen',
  draft: 'U bent bezig',
  waiting: 'Ingeleverd, de trainer leest het',
  sent_back: 'Terug bij u, met een vraag',
  approved: 'Goedgekeurd',
} as const;

/** The page of one reflection. */
export const reflection = {
  title: 'Denk even na',
  finish: (number: number) => `Les ${number} is af`,
  back: (number: number) => `Terug naar les ${number}`,
  hint: 'Schrijf geen naam op van een ander.',
  most: (most: number) => `Niet meer dan ${most} tekens.`,
} as const;

export const quiz = {
  lead: 'Dit telt nergens mee. Na uw antwoorden leest u waarom.',
  before: (right: number, asked: number, at: Date) =>
    `De vorige keer, op ${moment(at)}, had u ${right} van de ${asked} goed.`,
} as const;
