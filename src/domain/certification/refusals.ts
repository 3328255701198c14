import type { Ground } from '#domain/assessment/index.ts';
import { Refusal } from '#domain/refusal.ts';

export const credentialNotFound = () => new Refusal('certification.credential_not_found', 'not_found');
export const onlyTheProductIssues = () => new Refusal('certification.only_the_product_issues', 'not_allowed');
export const onlyAnOfficer = () => new Refusal('certification.only_an_officer', 'not_allowed');
export const tiedToHolder = (ground: Ground) => new Refusal('certification.tied_to_holder', 'not_allowed', { ground });
export const alreadyWithdrawn = () => new Refusal('certification.already_withdrawn', 'conflict');
export const alreadySuspended = () => new Refusal('certification.already_suspended', 'conflict');
export const notSuspended = () => new Refusal('certification.not_suspended', 'conflict');
export const signInForNames = () => new Refusal('certification.sign_in_for_names', 'sign_in_first');
/** `from`: the first instant of applying again; null for a certificate that does not run out. */
export const alreadyCertified = (from: Date | null) =>
  new Refusal('certification.already_certified', 'conflict', { from });

export const renewalNever = () => new Refusal('certification.renewal_never', 'conflict');
/** `from`: the first day of renewing. */
export const renewalTooEarly = (from: Date) => new Refusal('certification.renewal_too_early', 'conflict', { from });
/** `since`: the midnight that closed the last day. */
export const renewalTooLate = (since: Date) => new Refusal('certification.renewal_too_late', 'conflict', { since });
export const renewalWithdrawn = () => new Refusal('certification.renewal_withdrawn', 'conflict');
/** `by`: the number of the next one. */
export const alreadyRenewed = (by: string) => new Refusal('certification.already_renewed', 'conflict', { by });
export const alreadyAsked = () => new Refusal('certification.already_asked', 'conflict');
export const renewalIncomplete = () => new Refusal('certification.renewal_incomplete', 'conflict');
export const renewalDecided = (outcome: 'granted' | 'declined') =>
  new Refusal('certification.renewal_decided', 'conflict', { outcome });
export const suspendedNow = () => new Refusal('certification.suspended_now', 'conflict');
export const noSuchRenewal = () => new Refusal('certification.no_such_renewal', 'not_found');
/** `from`: the first day on which that year can be stated. */
export const yearNotOpen = (from: Date) => new Refusal('certification.year_not_open', 'conflict', { from }, 'year');
/** `from`: the day of issue, the first that counts. */
export const recordOutsideTerm = (from: Date, field: string) =>
  new Refusal('certification.record_outside_term', 'invalid', { from }, field);
export const recordedAlready = () => new Refusal('certification.recorded_already', 'conflict');
export const alreadyStruck = () => new Refusal('certification.already_struck', 'conflict');

/** `by`: the number of the one that replaces it. */
export const alreadyReplaced = (by: string) => new Refusal('certification.already_replaced', 'conflict', { by });
export const reissueSuspended = () => new Refusal('certification.reissue_suspended', 'conflict');
export const reissueExpired = () => new Refusal('certification.reissue_expired', 'conflict');
export const renewalFirst = () => new Refusal('certification.renewal_first', 'conflict');
export const sameNameAgain = () => new Refusal('certification.same_name_again', 'invalid', {}, 'name');
