import { count, day, moment } from './format.ts';

/** A licence as it is called where two of them meet. */
type Told = {
  readonly number: string;
  readonly organisation: string;
  readonly area: string;
  readonly exclusive: boolean;
  readonly endsAt: Date;
};

const told = ({ number, organisation, area, exclusive, endsAt }: Told) =>
  `${number} van ${organisation} (${area}, ${exclusive ? 'exclusief' : 'gedeeld'} tot ${day(endsAt)})`;
const pair = (left: Told, other: Told) => `${told(left)} en ${told(other)}`;

/** The words of the administrator's page about areas that are redrawn. */
export const adminAreas = {
  admin: 'Beheer',
  title: 'Gebieden',
  lead: 'Gemeenten die samengaan, en wat dat betekent voor licenties.',
  told,
  and: 'en',
  pair,
  wouldMeet: (pairs: readonly string[]) =>
    `Dit kan nu niet: ${pairs.length === 1 ? 'twee licenties zouden' : 'licenties zouden'} over elkaar heen vallen. ${pairs.map((item) => `${item}.`).join(' ')} Trek er eerst een in, of wacht tot er een afloopt.`,
  stopTitle: (edition: string) => `De gebieden van ${edition} zijn niet ingelezen`,
  stopText: 'Op de nieuwe kaart vallen deze licenties over elkaar heen. Klimroute werkt door met de kaart van nu.',
  stopAction:
    'Trek een van de twee in, of wacht tot er een afloopt. Start Klimroute daarna opnieuw; dan leest het de nieuwe kaart in.',
  edition: (edition: string, readAt: Date) => `De kaart van ${edition}, ingelezen op ${moment(readAt)}.`,
  source: 'Bron: CBS',
  planned: 'Gepland',
  noPlan: 'Deze herindeling staat niet gepland.',
  change: 'Herindeling',
  day: 'Datum',
  outcome: 'Bevestigen',
  can: 'kan',
  cannot: 'kan nog niet',
  noPlans: 'Er staat geen herindeling gepland.',
  /** A local day, from `YYYY-MM-DD`. */
  on: (date: string) => day(new Date(`${date}T12:00:00Z`)),
  merger: (old: string, next: string) => `${old} gaat op in ${next}`,
  onDay: (date: string) => `Volgens het plan op ${date}.`,
  dayPassed: 'Die dag is voorbij. Zolang u niet bevestigt, verkoopt Klimroute de twee gebieden nog los van elkaar.',
  touched: 'Licenties hier',
  touchedNone: 'Er lopen hier geen licenties. U kunt bevestigen.',
  meetTitle: 'Deze licenties zouden over elkaar heen vallen',
  meetText: 'U kunt daarom nog niet bevestigen. Trek er een in, of wacht tot er een afloopt.',
  meetNone: 'Geen van deze licenties komt een andere in de weg. U kunt bevestigen.',
  licence: 'Licentie',
  organisation: 'Organisatie',
  area: 'Gebied',
  kind: 'Soort',
  until: 'Tot',
  confirm: 'Bevestig deze herindeling',
  confirmQuestion: (old: string, next: string) =>
    `${old} telt dan als deel van ${next} bij elke vraag wie waar mag werken. Licenties houden het gebied waarvoor ze zijn verkocht. U kunt dit niet terugdraaien.`,
  confirmYes: 'Ja, bevestig',
  reason: 'Waarom bevestigt u dit?',
  reasonHint: 'Bijvoorbeeld het besluit waarin dit staat. Alleen beheerders lezen dit.',
  reasonFill: 'de reden',
  confirmed: (old: string, next: string) => `Bevestigd: ${old} hoort bij ${next}.`,
  done: 'Bevestigd',
  reasonColumn: 'Waarom',
  was: (old: string, next: string) => `${old} naar ${next}`,
  by: 'Door',
  when: 'Wanneer',
  from: 'Vanaf',
  licences: (number: number) => count(number, 'licentie', 'licenties'),
} as const;
