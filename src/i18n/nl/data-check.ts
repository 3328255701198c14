import { count, moment } from './format.ts';

/** What the administrator reads about the data itself: is it whole, do the books balance, is there room. */
export const dataCheck = {
  well: (at: Date) => `Alles wat bewaard is, is nagekeken op ${moment(at)}: in orde.`,
  damagedTitle: 'De database is beschadigd',
  damaged: (at: Date) =>
    `Dat bleek bij de controle op ${moment(at)}. Er wordt nu niets meer bewaard, zodat de schade niet groter wordt. Lezen kan nog, maar wat er staat kan fout zijn. Zet een reservekopie terug; in de README staat hoe.`,
  ledgerTitle: 'De boekhouding klopt niet',
  ledger: (at: Date, faults: number) =>
    `Dat bleek bij de controle op ${moment(at)}: ${count(faults, 'fout', 'fouten')}. Geef geen geld terug en maak niets over voordat iemand ernaar keek.`,
  first: 'Wat het systeem vond',
  diskTitle: 'De schijf raakt vol',
  disk: (megabytes: number) =>
    `Er is nog ${megabytes} MB vrij. Maak ruimte, anders kan er straks niets meer bewaard worden.`,
} as const;
