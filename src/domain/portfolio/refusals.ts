import { Refusal } from '#domain/refusal.ts';
import type { FileRefusal } from '#src/adapters/reading/port.ts';

export const evidenceNotFound = () => new Refusal('portfolio.evidence_not_found', 'not_found');
export const signInForDossier = () => new Refusal('portfolio.sign_in_for_dossier', 'sign_in_first');
export const nothingToRead = () => new Refusal('portfolio.nothing_to_read', 'invalid', {}, 'text');
export const summaryNeeded = () => new Refusal('portfolio.summary_needed', 'invalid', {}, 'text');
export const dossierFull = (most: number) => new Refusal('portfolio.dossier_full', 'conflict', { most });
export const unknownKind = () => new Refusal('portfolio.unknown_kind', 'invalid', {}, 'kind');
export const unknownCompetence = () => new Refusal('portfolio.unknown_competence', 'invalid', {}, 'competences');
export const reflectionNotFound = () => new Refusal('portfolio.reflection_not_found', 'not_found');
export const reflectionTooLong = (most: number) =>
  new Refusal('portfolio.reflection_too_long', 'too_large', { most }, 'text');
export const fileRefused = (fault: FileRefusal) =>
  new Refusal('portfolio.file_refused', fault === 'too_large' ? 'too_large' : 'invalid', { fault }, 'file');
/** A file among the evidence of which nobody can read the text. */
export const fileUnreadable = (title: string) =>
  new Refusal('portfolio.file_unreadable', 'invalid', { title }, 'evidence');
