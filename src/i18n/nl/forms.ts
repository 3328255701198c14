/** Sentences that every form may need. */
export const forms = {
  required: (what: string) => `Vul ${what} in.`,
  choose: (what: string) => `Kies ${what}.`,
  tooLong: (max: number) => `Dit is te lang. Gebruik niet meer dan ${max} tekens.`,
  tooShort: (min: number) => `Dit is te kort. Gebruik minstens ${min} tekens.`,
  email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  number: 'Vul een getal in.',
  date: 'Vul een datum in, zoals 14 juni 2026.',
  dayOutside: (from: number, until: number) => `Kies een dag in de jaren ${from} tot en met ${until}.`,
  name: {
    empty: 'Vul een naam in.',
    unreadable: 'Vul een naam in met letters.',
    too_long: 'Deze naam is te lang. Gebruik niet meer dan 80 tekens.',
    address: 'In een naam past geen webadres of e-mailadres. Haal dat weg.',
    piled_marks: 'In deze naam staan te veel tekens boven op elkaar. Haal er een paar weg.',
  },
  /** At most five are named. */
  unsettable: (signs: readonly string[]) =>
    `${signs.length === 1 ? 'Dit teken kunnen wij niet op papier zetten' : 'Deze tekens kunnen wij niet op papier zetten'}: ${signs
      .slice(0, 5)
      .join(' ')}${signs.length > 5 ? ' en nog meer' : ''}. Schrijf het anders.`,
  unreadable: 'Hier staat niets dat te lezen is. Gebruik letters of cijfers.',
  piledMarks: 'Hier staan te veel tekens boven op elkaar. Haal er een paar weg.',
  country: 'een land',
  postcodeHome: 'Vul de postcode in, zoals 8011 AB.',
  postcodeAbroad: (country: string) => `Vul een postcode in zoals die is in ${country}.`,
  vatId: (country: string) => `Vul een btw-nummer in zoals dat is in ${country}, of laat dit leeg.`,
  iban: 'Dit rekeningnummer (IBAN) klopt niet. Kijk het na, of laat dit leeg.',
  kvk: 'Vul het KVK-nummer in: acht cijfers.',
  unknownChoice: 'Kies een van de mogelijkheden.',
  accept: 'Zet een vinkje als u akkoord bent.',
  outdated: 'Dit formulier is niet meer goed. Open de bladzijde opnieuw.',
  file: 'Kies een bestand.',
  tooMany: (max: number) => `Kies er niet meer dan ${max}.`,
  summary: 'Kijk nog even naar het volgende',
} as const;
