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
export {
  findByNumber,
  findBySource,
  findCredential,
  findOfSuspension,
  findValid,
  holdsValid,
  listHeld,
  listValidSubjects,
  requireCredential,
  requireHeld,
  showsName,
} from './find.ts';
export { listEnding } from './find-ending.ts';
export { findPrerequisites, findStepsHeld, type Prerequisites, type StepsHeld } from './find-steps.ts';
export { issueCredential, type ToIssue } from './issue.ts';
export { liftSuspension } from './lift.ts';
export { certificationMailContents } from './mail-contents.ts';
export { drawNumber, LONGEST_TYPED, type NumberRead, readNumber } from './number.ts';
export { groundAgainstOfficer } from './policy.ts';
export { readBackStanding, type StandingToReadBack } from './read-back.ts';
export { alreadyCertified } from './refusals.ts';
export { isPaperSecret, paperSecret } from './secret.ts';
export { checkUrlOf, paperOf, sheetOf } from './sheet.ts';
export { suspendCredential } from './suspend.ts';
export { isValidAt, validCredentialOf } from './valid.ts';
export { withdrawCredential } from './withdraw.ts';
