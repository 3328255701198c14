export { chooseNameShown } from './choose-name-shown.ts';
export {
  type Credential,
  type CredentialKind,
  type CredentialStatus,
  KOEK,
  PREFIX,
  SUSPENSION_REASONS,
  type SuspensionReason,
  statusOf,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from './credential.ts';
export { findByNumber, findBySource, findCredential, findValid, holdsValid, listHeld, requireCredential, requireHeld, showsName } from './find.ts';
export { issueCredential, type ToIssue } from './issue.ts';
export { certificationLetters } from './letter.ts';
export { liftSuspension } from './lift.ts';
export { drawNumber, LONGEST_TYPED, type NumberRead, readNumber } from './number.ts';
export { groundAgainstOfficer } from './policy.ts';
export { isPaperSecret, paperSecret } from './secret.ts';
export { checkUrlOf, paperOf, sheetOf } from './sheet.ts';
export { suspendCredential } from './suspend.ts';
export { withdrawCredential } from './withdraw.ts';
