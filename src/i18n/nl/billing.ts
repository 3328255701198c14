import { day } from './format.ts';

const METHODS: Readonly<Record<string, string>> = {
  ideal: 'iDEAL | Wero',
  wero: 'Wero',
  card: 'kaart',
  bank: 'overboeking',
};
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
  cancelled: 'De koper zegde af. Wat terugkomt, volgt uit de voorwaarden.',
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
  exemptGround: `Vrijgesteld van btw: ${EXEMPT_REASON}.`,
  vat: {
    exempt_education: 'geen btw',
    high_21: 'met 21% btw',
  },
  suppliedBetween: (from: Date, until: Date) =>
    day(from) === day(until) ? day(from) : `van ${day(from)} tot en met ${day(until)}`,
  placeLine: (course: string, city: string, name: string) => `Plaats in ${course}, ${city}, voor ${name}`,
} as const;
