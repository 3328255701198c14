import type { WithdrawalReason } from '#domain/licensing/index.ts';
import { count } from './format.nl.ts';

/** The words of the administrator's pages about licences. */
export const adminLicences = {
  admin: 'Beheer',
  title: 'Licenties',
  lead: 'Zoek op nummer, organisatie of gebied.',
  search: 'Licentie, organisatie of gebied',
  standing: 'Stand',
  anyStanding: 'Alle standen',
  find: 'Zoek',
  found: (number: number) => `${count(number, 'licentie', 'licenties')} gevonden.`,
  none: 'Hier zijn geen licenties bij.',
  all: 'Toon alle licenties',
  number: 'Licentie',
  organisation: 'Organisatie',
  area: 'Gebied',
  kind: 'Soort',
  until: 'Tot',
  one: (number: string) => `Licentie ${number}`,
  people: 'Wie erop staat',
  nobody: 'Er staat niemand op deze licentie.',
  person: 'Naam',
  agreed: 'Akkoord',
  notAgreed: 'nog niet',
  certificate: 'Certificaat',
  noCertificate: 'geen geldig certificaat',
  history: 'Wat er gebeurde',
  toOrder: 'Naar de bestelling',
  withdraw: 'Trek deze licentie in',
  withdrawQuestion:
    'De licentie eindigt meteen en het gebied komt vrij. De organisatie krijgt een brief met de reden. Geld gaat niet vanzelf terug; dat doet u bij de bestelling.',
  withdrawYes: 'Ja, trek in',
  reason: 'Waarom',
  reasonFill: 'een reden',
  reasons: {
    nobody_named: 'Er staat te lang niemand op met een geldig certificaat',
    code_of_conduct: 'Er is niet gewerkt volgens de afspraken van de methode',
    asked: 'De organisatie vraagt er zelf om',
    redrawn: 'Door een herindeling valt het gebied samen met dat van een andere licentie',
  } satisfies Record<WithdrawalReason, string>,
  withdrawn: 'De licentie is ingetrokken. De brief is onderweg.',
} as const;
