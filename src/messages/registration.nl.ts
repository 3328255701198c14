import { day, moment, time, weekday } from './format.nl.ts';

const WHY = 'U krijgt deze brief omdat u op de wachtlijst stond.';

/** The letters of registration. */
export const registrationLetters = {
  placeOffered: ({ course, city, until, url }: { course: string; city: string; until: Date; url: string }) => ({
    subject: `Er is een plaats voor u: ${course}`,
    paragraphs: [
      `Er kwam een plaats vrij in ${course} in ${city}. U bent de eerste op de wachtlijst, dus hij is voor u.`,
      `Wij houden de plaats voor u vast tot ${moment(until)}. Bestelt u voor die tijd niet, dan gaat hij naar de volgende op de lijst.`,
    ],
    button: { label: 'Bekijk uw plaats', url },
    why: WHY,
  }),
  placeGiven: ({ course, organisation, facts, url }: { course: string; organisation: string; facts: readonly (readonly [string, string])[]; url: string }) => ({
    subject: `U heeft een plaats: ${course}`,
    paragraphs: [
      `${organisation} kocht voor u een plaats in ${course}. U kunt meteen beginnen met de lessen.`,
      `${organisation} ziet of u er was en of u de training af heeft. Wat u schrijft, wat u inlevert en wat de trainer u daarover zegt, ziet de organisatie niet.`,
      'De bijeenkomsten zitten als agendabestand bij deze brief.',
    ],
    facts,
    button: { label: 'Begin met de training', url },
    why: 'U krijgt deze brief omdat uw organisatie u een plaats gaf.',
  }),
} as const;

/** The forms on the page of a run. */
export const registration = {
  letterPlace: ({ course, name, organisation }: { course: string; name: string; organisation: boolean }) =>
    organisation
      ? `De plaats van ${name} in ${course} is vast. De bijeenkomsten zitten als agendabestand bij deze brief.`
      : `Uw plaats in ${course} is vast. U kunt meteen beginnen met de lessen. De bijeenkomsten zitten als agendabestand bij deze brief.`,
  letterWhere: 'Waar',
  letterMeeting: 'Bijeenkomst',
  meeting: (from: Date, until: Date) => `${weekday(from)} ${day(from)}, ${time(from).replace(' uur', '')} tot ${time(until)}`,
  toCourse: 'Naar de training',
  someOrganisation: 'Uw organisatie',
  colleaguePays: 'Voor een collega betaalt uw organisatie. Kies hierboven wie er betaalt.',
  onList: (number: number) => (number === 1 ? 'U staat op de wachtlijst. U bent de eerste.' : `U staat op de wachtlijst. U bent nummer ${number}.`),
  offList: 'U staat niet meer op de wachtlijst.',
} as const;
