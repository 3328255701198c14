export { agreeToBeNamed } from './agree.ts';
export { findClashes } from './clash.ts';
export { type Claim, type Conflict, findConflicts, findRoom, inConflict, type Room } from './conflict.ts';
export { endLicence } from './end-licence.ts';
export { nameConflict } from './explain.ts';
export {
  findLicence,
  findLicenceByNumber,
  findLicenceStatus,
  findWarning,
  listLicencesById,
  listNamings,
  listRunningAround,
  listRunningFor,
  listRunningOn,
  listRunningWithin,
  requireLicence,
} from './find.ts';
export { listFreeBeside, listSuccessors } from './find-free.ts';
export { listWorking, type WithAncestors, type WorkedArea, type Working } from './find-working.ts';
export { type Granted, grantLicence } from './grant.ts';
export { keepHold } from './keep-hold.ts';
export { leaveLicence } from './leave.ts';
export {
  type Clash,
  GRACE_DAYS,
  HOLD_MINUTES,
  LICENCE_PREFIX,
  type Licence,
  type LicenceFacts,
  type LicenceStatus,
  type Licensee,
  licenceStatus,
  MOST_YEARS_AHEAD,
  type Named,
  type Scope,
} from './licence.ts';
export type { CertificateAct } from './mail.ts';
export { licensingMailContents } from './mail-contents.ts';
export { namePerson } from './name-person.ts';
export { licenceProduct } from './product.ts';
export { readLicences } from './read.ts';
export { type EndToReadBack, readBackEnd } from './read-back.ts';
export { LicencesWouldMeet, type MeetingLicence, refusals as licensingRefusals, type Taken } from './refusals.ts';
export { releaseLicence } from './release.ts';
export { claimOf, type LicenceRequest, requestLicence } from './request.ts';
export { standingIs } from './standing.ts';
export { tellOfCertificate } from './tell-of-certificate.ts';
export { type SoldArea, territoryOf } from './territory.ts';
export { warnUncarried } from './warn.ts';
export { WITHDRAWAL_REASONS, type WithdrawalReason, withdrawLicence } from './withdraw.ts';
