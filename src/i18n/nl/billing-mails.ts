import { billing } from './billing.ts';
import { day, euros, moment } from './format.ts';
import { licensing } from './licensing.ts';
import { whereAndWhen } from './registration-mails.ts';

const WHY = 'U krijgt deze mail omdat u bij Klimroute iets bestelde.';

type About = { number: string; url: string };
type Place = {
  kind: 'place';
  course: string;
  name: string;
  organisation: boolean;
  calendar: boolean;
  where: string;
  meetings: readonly { startsAt: Date; endsAt: Date }[];
};
type Licence = {
  kind: 'licence';
  areas: readonly string[];
  scope: 'work' | 'train';
  exclusive: boolean;
  from: Date;
  until: Date;
  number: string;
};
type Confirmed = About & {
  paid: boolean;
  totalCents: number;
  lines: readonly (Place | Licence)[];
  /** Half-open; null for an organisation. */
  withdrawUntil: Date | null;
};
type Back = { backCents: number; refundBy: keyof typeof billing.refundBy | null };
type Withdrawn = About & Back & { name: string; at: Date; what: readonly string[] };
type Cancelled = About & Back & { what: string };
type Refunded = About & { reason: string; refundBy: keyof typeof billing.refundBy | null };

function paragraphOf(line: Place | Licence): string {
  if (line.kind === 'licence')
    return 'De licentie geldt zodra er iemand op staat met een geldig KOEK-certificaat. Noem die persoon op de pagina van de licentie; die krijgt een mail en zegt ja of nee.';
  const { course, name } = line;
  const calendar = line.calendar ? ' De bijeenkomsten zitten als agendabestanden bij deze mail.' : '';
  if (!line.organisation) return `Uw plaats in ${course} is vast. U kunt meteen beginnen met de lessen.${calendar}`;
  if (line.calendar) return `De plaats van ${name} in ${course} is vast.${calendar}`;
  return `De plaats van ${name} in ${course} is vast. Wij vragen nu of die hem aanneemt, en sturen de bijeenkomsten voor de agenda mee.`;
}

/** What comes back, and which way; `refundBy` null where nothing was paid yet. */
function backInWords({ backCents, refundBy }: Back): string[] {
  if (backCents === 0) return ['U krijgt geen geld terug.'];
  const papers = 'De creditnota zit bij deze mail.';
  if (!refundBy) return [`Wij trekken ${euros(backCents)} af van uw factuur. ${papers}`];
  return [`U krijgt ${euros(backCents)} terug. ${billing.refundBy[refundBy]} ${papers}`];
}

function factsOf(line: Place | Licence): [string, string][] {
  if (line.kind === 'place') return whereAndWhen(line);
  return [
    [licensing.facts.area, line.areas.join(', ')],
    [licensing.facts.kind, licensing.right(line.scope, line.exclusive)],
    [licensing.facts.term, licensing.term(line.from, line.until)],
    [licensing.facts.number, line.number],
  ];
}

/** The words of the mails about orders. */
export const billingLetterWords = {
  orderConfirmed: ({ number, url, paid, totalCents, lines, withdrawUntil }: Confirmed) => ({
    subject: `Uw bestelling ${number}`,
    paragraphs: [
      ...lines.map(paragraphOf),
      paid
        ? `U betaalde ${euros(totalCents)}. De factuur zit bij deze mail.`
        : `De factuur van ${euros(totalCents)} zit bij deze mail. U kunt hem binnen 30 dagen overmaken.`,
      withdrawUntil
        ? `Past het toch niet? Tot en met ${day(new Date(withdrawUntil.getTime() - 1))} heeft u bedenktijd. Op de pagina van uw bestelling ziet u van de koop af, of kiest u een andere datum.`
        : 'Komt het anders uit? Op de pagina van de bestelling kunt u afzeggen of een andere datum kiezen, zolang de voorwaarden dat toelaten.',
    ],
    facts: [['Bestelling', number] as const, ...lines.flatMap(factsOf)],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  undeliverable: ({ number, url, totalCents, place }: About & { totalCents: number; place: boolean }) => ({
    subject: `U krijgt uw geld terug: bestelling ${number}`,
    paragraphs: [
      place
        ? 'Terwijl u betaalde, ging de laatste plaats naar iemand anders. Dat spijt ons.'
        : 'Terwijl u betaalde, kwam wat u bestelde bij iemand anders terecht. Dat spijt ons.',
      `U krijgt ${euros(totalCents)} helemaal terug, op de manier waarop u betaalde. Dat duurt 1 tot 3 werkdagen. U hoeft niets te doen.`,
      ...(place
        ? ['Wilt u bericht als er weer een plaats vrijkomt? Zet u dan op de wachtlijst van de uitvoering.']
        : []),
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  paidTwice: ({ number, url, totalCents }: About & { totalCents: number }) => ({
    subject: `U betaalde twee keer: bestelling ${number}`,
    paragraphs: [
      'Deze bestelling was al betaald. Toch kwam er nog een betaling binnen.',
      `De tweede betaling van ${euros(totalCents)} krijgt u helemaal terug, op de manier waarop u betaalde. Dat duurt 1 tot 3 werkdagen. Aan uw bestelling verandert niets.`,
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  reminded: ({
    number,
    url,
    invoice,
    totalCents,
    dueAt,
    iban,
    endsAt,
  }: About & { invoice: string; totalCents: number; dueAt: Date; iban: string; endsAt: Date | null }) => ({
    subject: `Herinnering: factuur ${invoice}`,
    paragraphs: [
      `Wij zien de betaling van factuur ${invoice} nog niet. U kon hem betalen tot en met ${day(dueAt)}. De factuur zit bij deze mail.`,
      `Wilt u ${euros(totalCents)} overmaken naar ${iban}, met het nummer van de factuur erbij?`,
      ...(endsAt
        ? [
            `Is het bedrag er niet vóór ${day(endsAt)}, dan stopt de licentie op die dag. Het gebied komt dan vrij voor anderen, en u hoeft de factuur niet meer te betalen.`,
          ]
        : []),
      'Heeft u al betaald? Dan hoeft u niets te doen. Een overboeking is soms een paar dagen onderweg.',
    ],
    facts: [['Bestelling', number] as const],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  notPaid: ({ number, url, invoice }: About & { invoice: string }) => ({
    subject: 'Uw licentie is gestopt: de factuur is niet betaald',
    paragraphs: [
      `Factuur ${invoice} is ook na onze herinnering niet betaald. Daarom geldt de licentie vanaf nu niet meer, en is het gebied vrij voor anderen.`,
      'U hoeft de factuur niet meer te betalen. De creditnota zit bij deze mail.',
      'Wilt u de licentie toch? Is het gebied nog vrij, dan kunt u hem opnieuw bestellen en meteen betalen.',
    ],
    facts: [['Bestelling', number] as const],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  refunded: ({ number, url, reason, refundBy }: Refunded) => ({
    subject: `Uw bestelling ${number} is teruggegeven`,
    paragraphs: [
      `Wij hebben uw bestelling teruggenomen. ${billing.refundReason(reason)} Wat u bestelde, geldt vanaf nu niet meer.`,
      refundBy ? billing.refundBy[refundBy] : 'U hoeft de factuur niet meer te betalen.',
      'De creditnota zit bij deze mail. Hij hoort bij de factuur die u eerder kreeg.',
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  withdrawn: ({ number, url, name, at, what, ...back }: Withdrawn) => ({
    subject: `Wij hebben uw herroeping ontvangen: bestelling ${number}`,
    paragraphs: [
      `Op ${moment(at)} ontvingen wij dat u afziet van deze overeenkomst. Bewaar deze mail: hij is uw bewijs.`,
      ...backInWords(back),
      'Wat u bestelde, geldt niet meer. Stond er een plaats op uw naam, dan gaan de bijeenkomsten met een andere mail uit uw agenda.',
    ],
    facts: [
      ['Naam', name] as const,
      ['Bestelling', number] as const,
      ...what.map((line) => ['Wat u herroept', line] as const),
      ['Ontvangen op', moment(at)] as const,
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: 'U krijgt deze mail omdat u een overeenkomst met Klimroute herriep.',
  }),
  lineCancelled: ({
    number,
    url,
    what,
    why,
    ...back
  }: Cancelled & { why: 'withdrawal' | 'cancelled' | 'run_cancelled' }) => ({
    subject: why === 'run_cancelled' ? `Dit gaat niet door: bestelling ${number}` : `U zegde af: bestelling ${number}`,
    paragraphs: [
      why === 'run_cancelled'
        ? `Dit gaat niet door: ${what}. Het kost u niets.`
        : `U zegde dit af: ${what}. De plaats is weer vrij voor iemand anders.`,
      ...backInWords(back),
    ],
    facts: [['Bestelling', number] as const],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
} as const;
