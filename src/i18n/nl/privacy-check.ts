import type { PersonalDataKind } from '#domain/personal-span.ts';

/** The check of a text for what may say who a resident is. */
export const privacyCheck = {
  title: 'Staat hier iets in waaraan iemand te herkennen is?',
  lead: 'Dit vonden wij in uw tekst. Schrijf het liever anders. U beslist zelf, en u kunt gewoon verder.',
  misses: 'Wij zien niet alles. Lees uw tekst zelf ook na.',
  stopsHandIn: 'Met een burgerservicenummer erin kunt u de tekst niet inleveren.',
  stopsApplication: 'Met een burgerservicenummer erin kunt u dit stuk niet laten beoordelen.',
  kind: {
    name: 'Naam',
    address: 'Adres',
    phone: 'Telefoonnummer',
    birth_date: 'Geboortedatum',
    bsn: 'Burgerservicenummer',
    email: 'Mailadres',
    iban: 'Rekeningnummer',
    diagnosis: 'Ziekte of beperking',
  } satisfies Record<PersonalDataKind, string>,
  instead: {
    name: 'Noem iemand bij wat die doet, zoals “de man van de duiven”.',
    address: 'Schrijf “bij haar thuis” of “een straat in de wijk”.',
    phone: 'Laat het nummer weg.',
    birth_date: 'Schrijf een leeftijd bij benadering, zoals “rond de zestig”.',
    bsn: 'Haal het nummer weg.',
    email: 'Laat het mailadres weg.',
    iban: 'Laat het rekeningnummer weg.',
    diagnosis: 'Schrijf wat het met iemand doet, zoals “hij is snel moe”.',
  } satisfies Record<PersonalDataKind, string>,
  harmless: {
    name: (word: string) => `“${word}” is geen naam`,
    bsn: (word: string) => `${word} is geen burgerservicenummer`,
  },
} as const;
