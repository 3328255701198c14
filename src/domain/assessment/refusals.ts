import { Refusal } from '#domain/refusal.ts';
import type { Missing } from './completeness.ts';
import type { Ground } from './conflict.ts';
import type { CriterionFault } from './mark.ts';
import type { Whose } from './own-name.ts';

export const noSuchCase = () => new Refusal('assessment.no_such_case', 'not_found');
export const signInToApply = () => new Refusal('assessment.sign_in_to_apply', 'sign_in_first');
export const confirmEmailFirst = () => new Refusal('assessment.confirm_email_first', 'conflict');
export const alreadyRunning = () => new Refusal('assessment.already_running', 'conflict');
export const equivalenceNeeded = (shortest: number, conductAccepted: boolean) =>
  new Refusal('assessment.equivalence_needed', 'invalid', { shortest, conductAccepted }, 'equivalence');
export const conductNeeded = () => new Refusal('assessment.conduct_needed', 'invalid', {}, 'conduct');
export const pieceNotYours = () => new Refusal('assessment.piece_not_yours', 'invalid', {}, 'evidence');
export const notComplete = (missing: readonly Missing[]) =>
  new Refusal('assessment.not_complete', 'invalid', { missing }, 'evidence');
/** Where in the work something stands; `whose` name it is, where it is a name. */
export type NamePlace = {
  readonly title: string;
  readonly place: 'title' | 'text' | 'file';
  readonly whose?: Whose;
};
export const ownNameInside = (places: readonly NamePlace[]) =>
  new Refusal('assessment.own_name_inside', 'invalid', { places }, 'evidence');
export const surnameInside = (places: readonly NamePlace[]) =>
  new Refusal('assessment.surname_inside', 'invalid', { places }, 'surname');
export const bsnInside = (places: readonly NamePlace[]) =>
  new Refusal('assessment.bsn_inside', 'invalid', { places }, 'noBsn');
export const bsnInEquivalence = () => new Refusal('assessment.bsn_in_equivalence', 'invalid', {}, 'noBsn');

export const caseOver = () => new Refusal('assessment.case_over', 'gone');
export const alreadyFinal = () => new Refusal('assessment.already_final', 'conflict');
export const changedSince = () => new Refusal('assessment.changed_since', 'conflict');
export const oneMarkEach = () => new Refusal('assessment.one_mark_each', 'conflict');
export const unknownCriterion = () => new Refusal('assessment.unknown_criterion', 'invalid');
export const unknownLevel = () => new Refusal('assessment.unknown_level', 'invalid');
export const reasonTooLong = (title: string, most: number) =>
  new Refusal('assessment.reason_too_long', 'invalid', { title, most });
export const unknownPiece = () => new Refusal('assessment.unknown_piece', 'not_found');

export const notYetComplete = (faults: readonly CriterionFault[]) =>
  new Refusal('assessment.not_yet_complete', 'invalid', { faults });

export const tiedAssessor = (ground: Ground) => new Refusal('assessment.tied_assessor', 'not_allowed', { ground });
export const tiedOfficer = (ground: Ground) => new Refusal('assessment.tied_officer', 'not_allowed', { ground });

export const onlyOfficersDecide = () => new Refusal('assessment.only_officers_decide', 'not_allowed');
export const notReady = () => new Refusal('assessment.not_ready', 'conflict');
export const alreadyDecided = () => new Refusal('assessment.already_decided', 'conflict');
export const reasonsTooShort = (shortest: number) =>
  new Refusal('assessment.reasons_too_short', 'invalid', { shortest }, 'reasons');
export const deviationNeeded = (shortest: number) =>
  new Refusal('assessment.deviation_needed', 'invalid', { shortest }, 'deviation');
export const adviceSaysNo = () => new Refusal('assessment.advice_says_no', 'conflict', {}, 'outcome');
export const identityNotSeen = () => new Refusal('assessment.identity_not_seen', 'conflict', {}, 'outcome');
export const sameName = () => new Refusal('assessment.same_name', 'invalid', {}, 'name');
export const correctionReasonTooShort = (shortest: number) =>
  new Refusal('assessment.correction_reason_too_short', 'invalid', { shortest }, 'reason');
export const nameChangedSince = (name: string) => new Refusal('assessment.name_changed_since', 'conflict', { name });
export const extensionTooSoon = (dueAt: Date) =>
  new Refusal('assessment.extension_too_soon', 'invalid', { dueAt }, 'lastDay');
export const extensionTooFar = (days: number) =>
  new Refusal('assessment.extension_too_far', 'invalid', { days }, 'lastDay');
export const extensionReasonTooShort = (shortest: number) =>
  new Refusal('assessment.extension_reason_too_short', 'invalid', { shortest }, 'why');
export const notWaitingLong = () => new Refusal('assessment.not_waiting_long', 'conflict');
export const nobodyFree = (assessors: number, officers: number) =>
  new Refusal('assessment.nobody_free', 'conflict', { assessors, officers }, 'wait');
export const nothingToAppeal = () => new Refusal('assessment.nothing_to_appeal', 'conflict');
export const appealOnce = () => new Refusal('assessment.appeal_once', 'conflict');
export const alreadyAppealed = () => new Refusal('assessment.already_appealed', 'conflict');
export const appealTooLate = (until: Date) => new Refusal('assessment.appeal_too_late', 'gone', { until });
export const appealReasonsTooShort = (shortest: number) =>
  new Refusal('assessment.appeal_reasons_too_short', 'invalid', { shortest }, 'reasons');
export const appealOver = () => new Refusal('assessment.appeal_over', 'gone');
export const onlyTheProduct = () => new Refusal('assessment.only_the_product', 'not_allowed');
