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
