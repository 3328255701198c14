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
export const reflectionTooLong = (most: number, reflectionId: string) =>
  new Refusal('portfolio.reflection_too_long', 'too_large', { most }, reflectionId);
export const signInForDraft = () => new Refusal('portfolio.sign_in_for_draft', 'sign_in_first');
export const draftTooLong = (most: number, part: string) =>
  new Refusal('portfolio.draft_too_long', 'too_large', { most }, part);
export const fileRefused = (fault: FileRefusal) =>
  new Refusal('portfolio.file_refused', fault === 'too_large' ? 'too_large' : 'invalid', { fault }, 'file');
/** A file among the evidence of which nobody can read the text. */
export const fileUnreadable = (title: string) =>
  new Refusal('portfolio.file_unreadable', 'invalid', { title }, 'evidence');
export const signInForPlan = () => new Refusal('portfolio.sign_in_for_plan', 'sign_in_first');
export const planPartNotFound = () => new Refusal('portfolio.plan_part_not_found', 'not_found');
export const planVersionNotFound = () => new Refusal('portfolio.plan_version_not_found', 'not_found');
export const planTextTooLong = (most: number, name: string) =>
  new Refusal('portfolio.plan_text_too_long', 'too_large', { most }, name);
export const planDayUnknown = (name: string) => new Refusal('portfolio.plan_day_unknown', 'invalid', {}, name);
export const planChanged = () => new Refusal('portfolio.plan_changed', 'conflict');
