import { day, moment, timeSpan, weekday } from './format.nl.ts';

const WHY = 'U krijgt deze brief omdat u op de wachtlijst stond.';

/** Said before the place is accepted, in the letter and on the page. */
const seen = (organisation: string) =>
  `${organisation} ziet twee dingen van u: of u er was, en of u de training af heeft. Wat u schrijft, wat u inlevert en wat de trainer u daarover zegt, ziet de organisatie niet.`;

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
    subject: `Er is een plaats voor u: ${course}`,
    paragraphs: [
      `${organisation} kocht voor u een plaats in ${course}. U beslist zelf of u hem aanneemt. Tot die tijd houden wij hem voor u vast.`,
      seen(organisation),
      'Neemt u de plaats aan, dan kunt u meteen beginnen met de lessen. De bijeenkomsten zitten als agendabestand bij deze brief.',
    ],
    facts,
    button: { label: 'Zeg ja of nee', url },
    why: 'U krijgt deze brief omdat uw organisatie een plaats voor u kocht.',
  }),
  placeDeclined: ({ course, name, city, url }: { course: string; name: string; city: string; url: string }) => ({
    subject: `${name} neemt de plaats niet aan: ${course}`,
    paragraphs: [
      `U kocht voor ${name} een plaats in ${course} in ${city}. Het antwoord is nee. De plaats is weer vrij en de bestelling is teruggegeven; daarover krijgt u een creditnota.`,
      'Wilt u de plaats aan iemand anders geven? Bestel hem dan op die naam, zolang er plaats is.',
    ],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze brief omdat u deze plaats bestelde.',
  }),
} as const;

/** The forms on the page of a run. */
export const registration = {
  letterPlace: ({ course, name, organisation }: { course: string; name: string; organisation: boolean }) =>
    organisation
      ? `De plaats van ${name} in ${course} is vast. Was die voor een ander, dan vragen wij nu of die hem aanneemt. De bijeenkomsten zitten als agendabestand bij deze brief.`
      : `Uw plaats in ${course} is vast. U kunt meteen beginnen met de lessen. De bijeenkomsten zitten als agendabestand bij deze brief.`,
  answer: 'Zeg ja of nee',
  offerTitle: (course: string) => `Een plaats voor u: ${course}`,
  offerLead: (organisation: string) => `${organisation} kocht deze plaats voor u. U beslist zelf of u hem aanneemt.`,
  offerSeenTitle: (organisation: string) => `Wat ${organisation} van u ziet`,
  seen,
  offerWhere: 'Waar en wanneer',
  accept: 'Ja, ik neem de plaats aan',
  decline: 'Nee',
  declineQuestion: 'De plaats gaat dan terug naar uw organisatie. Die krijgt het geld terug en kan iemand anders vragen.',
  declineConfirm: 'Nee, ik neem hem niet aan',
  accepted: 'De plaats is van u. U kunt beginnen.',
  declined: 'U heeft nee gezegd. Uw organisatie krijgt bericht.',
  wasDeclined: 'U zei nee tegen deze plaats.',
  wasOver: 'Deze plaats is vervallen.',
  waits: (course: string, organisation: string) => `${organisation} kocht een plaats voor u in ${course}. Zeg ja of nee`,
  letterWhere: 'Waar',
  letterMeeting: 'Bijeenkomst',
  meeting: (from: Date, until: Date) => `${weekday(from)} ${day(from)}, ${timeSpan(from, until)}`,
  toCourse: 'Naar de training',
  someOrganisation: 'Uw organisatie',
  colleaguePays: 'Voor een collega betaalt uw organisatie. Kies hierboven wie er betaalt.',
  onList: (number: number) => (number === 1 ? 'U staat op de wachtlijst. U bent de eerste.' : `U staat op de wachtlijst. U bent nummer ${number}.`),
  offList: 'U staat niet meer op de wachtlijst.',
} as const;
