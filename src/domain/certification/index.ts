export { chooseNameShown } from './choose-name-shown.ts';
export {
  type Credential,
  type CredentialKind,
  type CredentialStatus,
  credentialStatus,
  isInForce,
  KOEK,
  PREFIX,
  renewableFrom,
  renewableUntil,
  SUSPENSION_REASONS,
  type SuspensionReason,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from './credential.ts';
export { decideRenewal } from './decide-renewal.ts';
export {
  findByNumber,
  findBySource,
  findCredential,
  findNext,
  findOfSuspension,
  findReplaced,
  findReplacing,
  findValid,
  holdsValid,
  listCredentials,
  listHeld,
  listValidSubjects,
  requireCredential,
  requireHeld,
  showsName,
} from './find.ts';
export { listEnding } from './find-ending.ts';
export { findRenewalRequest, findRenewedFrom, listRenewable, renewalOf } from './find-renewal.ts';
export { findPrerequisites, findStepsHeld, type Prerequisites, type StepsHeld } from './find-steps.ts';
export { issueCredential, type ToIssue } from './issue.ts';
export { liftSuspension } from './lift.ts';
export { certificationMailContents } from './mail-contents.ts';
export { drawNumber, LONGEST_TYPED, type NumberRead, readNumber } from './number.ts';
export { groundAgainstOfficer, requireOfficer } from './policy.ts';
export { readBackStanding, type StandingToReadBack } from './read-back.ts';
export { MOST_HOURS, recordForRenewal } from './record-for-renewal.ts';
export { alreadyCertified } from './refusals.ts';
export { REISSUE_REASONS, type ReissueReason, reissueCredential } from './reissue.ts';
export {
  isComplete,
  type Lacking,
  MINUTES_ASKED,
  RENEWAL_DECLINES,
  type RenewalDecline,
  type RenewalFile,
  type RenewalRecord,
  type RenewalStage,
  renewedUntil,
  type TermYear,
} from './renewal.ts';
export { requestRenewal } from './request-renewal.ts';
export { isPaperSecret, paperSecret } from './secret.ts';
export { checkUrlOf, paperOf, sheetOf } from './sheet.ts';
export { MOST_CONVERSATIONS, stateYear } from './state-year.ts';
export { strikeRecord } from './strike-record.ts';
export { suspendCredential } from './suspend.ts';
export { isValidAt, validCredentialOf } from './valid.ts';
export { withdrawCredential } from './withdraw.ts';
