import { day } from './format.ts';

/** Words about a decision on a certification: a refusal of what the marks pass, and what the candidate finds back of it. */
export const decisionWords = {
  deviation: 'Waarom volgt u de oordelen niet?',
  deviationHint: (shortest: number) =>
    `Alleen nodig als u ‘Nog niet geslaagd’ kiest. De oordelen wijzen op ‘geslaagd’, dus de kandidaat leest ook dit. Minstens ${shortest} tekens.`,
  deviates: 'Dit besluit wijkt af van de oordelen',
  deviatesWhy: (why: string) => `De oordelen wezen op ‘geslaagd’. De certificeerder volgde ze niet, want: ${why}`,
  decideSend: 'Neem dit besluit en stuur 1 mail',
  mailNote: 'De kandidaat krijgt meteen een mail met het besluit en met wat u hier schrijft.',
  decidedOn: (at: Date) => `Besluit van ${day(at)}.`,
  table: 'Per criterium',
  next: 'Hoe het verder gaat',
  valid: (until: Date) => `Uw certificaat geldt tot ${day(until)}.`,
  renew: (from: Date) => `Opnieuw aanvragen kan vanaf ${day(from)}.`,
  again: (criteria: number, title: string) =>
    criteria === 0
      ? `U kunt ${title} opnieuw aanvragen, met ander of nieuw bewijs. U leest hierboven wat er nog nodig is.`
      : `U kunt ${title} opnieuw aanvragen, met ander of nieuw bewijs. Laat dan vooral dit zien:`,
  againNow: 'Opnieuw aanvragen kan meteen.',
  againFrom: (on: string) => `Opnieuw aanvragen kan vanaf ${on}.`,
  againCosts: (price: string) => `Een nieuwe aanvraag kost nu ${price}. Twee andere beoordelaars lezen uw werk.`,
} as const;
