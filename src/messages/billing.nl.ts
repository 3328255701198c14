import { day } from './format.nl.ts';

const METHODS: Readonly<Record<string, string>> = { ideal: 'iDEAL | Wero', wero: 'Wero', card: 'kaart', bank: 'overboeking' };
const REASONS: Readonly<Record<string, string>> = {
  withdrawal: 'De koper zag binnen de bedenktijd van de koop af.',
  run_cancelled: 'De uitvoering gaat niet door.',
  goodwill: 'In overleg met de koper.',
  mistake: 'De bestelling klopte niet.',
  undeliverable: 'Wat besteld was, kon niet meer geleverd worden.',
  paid_twice: 'De bestelling was al betaald.',
  not_paid: 'De factuur is niet op tijd betaald.',
  declined: 'Voor wie de plaats was, nam hem niet aan.',
  outside: 'Het bedrag is al teruggegeven.',
};
const EXEMPT_REASON = 'beroepsonderwijs (artikel 11, lid 1, onder o, Wet op de omzetbelasting 1968)';

export const billing = {
  /** The name of a method as people know it; what the provider calls it when we do not know it. */
  method: (method: string) => METHODS[method] ?? method,
  refundReason: (reason: string) => REASONS[reason] ?? REASONS.goodwill ?? '',
  refundBy: {
    provider: 'U krijgt het bedrag terug op de manier waarop u betaalde. Dat duurt 1 tot 3 werkdagen.',
    bank: 'Wij maken het bedrag over naar de rekening waarvan u betaalde.',
  },
  /** On paper it follows on “Vrijgesteld van btw:”. */
  exemptReason: EXEMPT_REASON,
  exemptGround: `Vrijgesteld van btw: ${EXEMPT_REASON}`,
  vat: {
    exempt_education: 'geen btw',
    high_21: 'met 21% btw',
  },
  suppliedBetween: (from: Date, until: Date) => (day(from) === day(until) ? day(from) : `van ${day(from)} tot en met ${day(until)}`),
  noLongerThere: 'Wat u bestelt, is er niet meer. Er is niets in rekening gebracht.',
  placeLine: (course: string, city: string, name: string) => `Plaats in ${course}, ${city}, voor ${name}`,
} as const;

const WHY = 'U krijgt deze brief omdat u bij Klimroute iets bestelde.';
type About = { number: string; url: string };

/** The letters about orders. */
export const billingLetters = {
  orderConfirmed: ({
    number,
    url,
    paid,
    paragraphs,
    facts,
    total,
  }: About & { paid: boolean; paragraphs: readonly string[]; facts: readonly (readonly [string, string])[]; total: string }) => ({
    subject: `Uw bestelling ${number}`,
    paragraphs: [
      ...paragraphs,
      paid ? `U betaalde ${total}. De factuur zit bij deze brief.` : `De factuur van ${total} zit bij deze brief. U kunt hem binnen 30 dagen overmaken.`,
    ],
    facts: [['Bestelling', number] as const, ...facts],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  undeliverable: ({ number, url, total, place }: About & { total: string; place: boolean }) => ({
    subject: `U krijgt uw geld terug: bestelling ${number}`,
    paragraphs: [
      place
        ? 'Terwijl u betaalde, ging de laatste plaats naar iemand anders. Dat spijt ons.'
        : 'Terwijl u betaalde, kwam wat u bestelde bij iemand anders terecht. Dat spijt ons.',
      `U krijgt ${total} helemaal terug, op de manier waarop u betaalde. Dat duurt 1 tot 3 werkdagen. U hoeft niets te doen.`,
      ...(place ? ['Wilt u bericht als er weer een plaats vrijkomt? Zet u dan op de wachtlijst van de uitvoering.'] : []),
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  paidTwice: ({ number, url, total }: About & { total: string }) => ({
    subject: `U betaalde twee keer: bestelling ${number}`,
    paragraphs: [
      'Deze bestelling was al betaald. Toch kwam er nog een betaling binnen.',
      `De tweede betaling van ${total} krijgt u helemaal terug, op de manier waarop u betaalde. Dat duurt 1 tot 3 werkdagen. Aan uw bestelling verandert niets.`,
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  reminded: ({
    number,
    url,
    invoice,
    total,
    dueAt,
    iban,
    endsAt,
  }: About & { invoice: string; total: string; dueAt: Date; iban: string; endsAt: Date | null }) => ({
    subject: `Herinnering: factuur ${invoice}`,
    paragraphs: [
      `Wij zien de betaling van factuur ${invoice} nog niet. U kon hem betalen tot en met ${day(dueAt)}. De factuur zit bij deze brief.`,
      `Wilt u ${total} overmaken naar ${iban}, met het nummer van de factuur erbij?`,
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
      'U hoeft de factuur niet meer te betalen. De creditnota zit bij deze brief.',
      'Wilt u de licentie toch? Is het gebied nog vrij, dan kunt u hem opnieuw bestellen en meteen betalen.',
    ],
    facts: [['Bestelling', number] as const],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
  refunded: ({ number, url, reason, back }: About & { reason: string; back: string | null }) => ({
    subject: `Uw bestelling ${number} is teruggegeven`,
    paragraphs: [
      `Wij hebben uw bestelling teruggenomen. ${reason} Wat u bestelde, geldt vanaf nu niet meer.`,
      back ?? 'U hoeft de factuur niet meer te betalen.',
      'De creditnota zit bij deze brief. Hij hoort bij de factuur die u eerder kreeg.',
    ],
    button: { label: 'Bekijk uw bestelling', url },
    why: WHY,
  }),
} as const;
