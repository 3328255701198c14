/** Words about a decision on a certification: a refusal of what the marks pass, and what the candidate finds back of it. */
export const decisionWords = {
  deviation: 'Waarom volgt u de oordelen niet?',
  deviationHint: (shortest: number) =>
    `Alleen nodig als u ‘Nog niet geslaagd’ kiest. De oordelen wijzen op ‘geslaagd’, dus de kandidaat leest ook dit. Minstens ${shortest} tekens.`,
  deviates: 'Dit besluit wijkt af van de oordelen',
  deviatesWhy: (why: string) => `De oordelen wezen op ‘geslaagd’. De certificeerder volgde ze niet, want: ${why}`,
  decideSend: 'Neem dit besluit en stuur 1 mail',
  mailNote: 'De kandidaat krijgt meteen een mail met het besluit en met wat u hier schrijft.',
} as const;
