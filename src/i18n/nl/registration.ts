import { day, timeSpan, weekday } from './format.ts';

/** Said before the place is accepted, in the mail and on the page. */
const seen = (organisation: string) =>
  `${organisation} ziet twee dingen van u: of u er was, en of u de training af heeft. Wat u schrijft, wat u inlevert en wat de trainer u daarover zegt, ziet de organisatie niet.`;

/** The forms on the page of a run. */
export const registration = {
  answer: 'Zeg ja of nee',
  offerTitle: (course: string) => `Een plaats voor u: ${course}`,
  offerLead: (organisation: string) => `${organisation} kocht deze plaats voor u. U beslist zelf of u hem aanneemt.`,
  offerSeenTitle: (organisation: string) => `Wat ${organisation} van u ziet`,
  seen,
  offerWhere: 'Waar en wanneer',
  accept: 'Ja, ik neem de plaats aan',
  decline: 'Nee',
  declineQuestion:
    'De plaats gaat dan terug naar uw organisatie. Die krijgt het geld terug en kan iemand anders vragen.',
  declineConfirm: 'Nee, ik neem hem niet aan',
  accepted: 'De plaats is van u. U kunt beginnen.',
  answerWhat: 'ja of nee',
  declined: 'U heeft nee gezegd. Uw organisatie krijgt bericht.',
  wasDeclined: 'U zei nee tegen deze plaats.',
  wasOver: 'Deze plaats is vervallen.',
  waits: (course: string, organisation: string) =>
    `${organisation} kocht een plaats voor u in ${course}. Zeg ja of nee`,
  meeting: (from: Date, until: Date) => `${weekday(from)} ${day(from)}, ${timeSpan(from, until)}`,
  toCourse: 'Naar de training',
  someOrganisation: 'Uw organisatie',
  onList: (number: number) =>
    number === 1 ? 'U staat op de wachtlijst. U bent de eerste.' : `U staat op de wachtlijst. U bent nummer ${number}.`,
  offList: 'U staat niet meer op de wachtlijst.',
} as const;
