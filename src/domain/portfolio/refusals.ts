import { Refusal } from '#domain/refusal.ts';
import { files } from '#src/i18n/nl/files.ts';

export const evidenceNotFound = () => new Refusal('not_found', 'Dit bewijsstuk staat niet in uw dossier.');
export const signInForDossier = () => new Refusal('sign_in_first', 'Log in om in uw dossier te schrijven.');
export const nothingToRead = () =>
  new Refusal('invalid', 'Schrijf een tekst of kies een bestand. Een van de twee is genoeg.', 'text');
export const summaryNeeded = () => new Refusal('invalid', files.summaryNeeded, 'text');
export const dossierFull = (most: number) =>
  new Refusal('conflict', `Uw dossier heeft al ${most} bewijsstukken. Haal er eerst een weg.`);
export const unknownKind = () => new Refusal('invalid', 'Kies wat voor bewijsstuk dit is.', 'kind');
export const unknownCompetence = () => new Refusal('invalid', 'Kies competenties uit de lijst.', 'competences');
export const signInForDraft = () => new Refusal('sign_in_first', 'Log in om dit als concept te bewaren.');
export const draftTooLong = (most: number, part: string) =>
  new Refusal('too_large', `Dit is te lang. Gebruik niet meer dan ${most} tekens.`, part);
