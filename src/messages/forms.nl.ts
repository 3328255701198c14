/** Sentences that every form may need. */
export const forms = {
  required: (what: string) => `Vul ${what} in.`,
  choose: (what: string) => `Kies ${what}.`,
  tooLong: (max: number) => `Dit is te lang. Gebruik niet meer dan ${max} tekens.`,
  tooShort: (min: number) => `Dit is te kort. Gebruik minstens ${min} tekens.`,
  email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  number: 'Vul een getal in.',
  date: 'Vul een datum in, zoals 14 juni 2026.',
  unknownChoice: 'Kies een van de mogelijkheden.',
  accept: 'Zet een vinkje als u akkoord bent.',
  outdated: 'Dit formulier is niet meer goed. Open de bladzijde opnieuw.',
  file: 'Kies een bestand.',
  tooMany: (max: number) => `Kies er niet meer dan ${max}.`,
  summary: 'Kijk nog even naar het volgende',
} as const;
