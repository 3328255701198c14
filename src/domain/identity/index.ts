export { addMember } from './add-member.ts';
export { addressee } from './addressee.ts';
export { appoint } from './appoint.ts';
export { countAttempt, takeTurn } from './attempts.ts';
export { endCalendarFeed, findCalendarFeed, findFeedOwner, makeCalendarFeed } from './calendar-feed.ts';
export { changeEmail } from './change-email.ts';
export { changeName } from './change-name.ts';
export { changePassword } from './change-password.ts';
export { chooseReminders, unsubscribe } from './choose-reminders.ts';
export { createOrganisation, type NewOrganisation } from './create-organisation.ts';
export { endAppointment } from './end-appointment.ts';
export { endMembership } from './end-membership.ts';
export { enterPerson } from './enter-person.ts';
export {
  type Appointment,
  findPerson,
  findPersonByEmail,
  listAppointments,
  listPeopleWithRole,
  personNames,
  requirePerson,
} from './find.ts';
export {
  everMemberOf,
  everMemberOfNames,
  findOrganisation,
  findOrganisationByName,
  isMember,
  listCoordinatedMembers,
  listCoordinatedOrganisations,
  listMembers,
  type Member,
  type MembershipOf,
  type MembershipRole,
  type Organisation,
  organisationNames,
  readMemberships,
  requireOrganisation,
} from './find-organisation.ts';
export { listParticulars, type Particulars } from './former-particulars.ts';
export { DEVICE_COOKIE, markDevice } from './known-device.ts';
export { logOutEverywhere } from './log-out-everywhere.ts';
export { identityMailContents } from './mail-contents.ts';
export { findOpenLink, LINK_MINUTES, type LinkPurpose } from './mail-link.ts';
export {
  isSwitchedOff,
  listSwitchedOff,
  readUnsubscribe,
  type Unsubscribe,
  unsubscribeToken,
} from './mail-switches.ts';
export { LEAST_PASSWORD, MOST_PASSWORD } from './password-rules.ts';
export { type Person, requireName } from './person.ts';
export { isAdministrator, requireAdministrator, requireSignedIn } from './policy.ts';
export {
  hashNewPassword,
  type Proved,
  type ProvedMailbox,
  proveMailbox,
  readAddress,
  readMailbox,
} from './prove-mailbox.ts';
export { pruneIdentity } from './prune.ts';
export { findPublicContact, LONGEST_CONTACT, type PublicContact, publishContact } from './public-contact.ts';
export { reportLateBackup } from './report-late-backup.ts';
export { reportVirus } from './report-virus.ts';
export { requestReset, requestSignInLink } from './request-link.ts';
export { resendConfirmation } from './resend-confirmation.ts';
export { resetPassword } from './reset-password.ts';
export { sameSitePath } from './return-to.ts';
export { fillSearchTexts, searchTextOf } from './search-text.ts';
export {
  actorOfCookie,
  type CookieToSet,
  closeAllSessions,
  closeSession,
  findActor,
  listSessions,
  type OpenSession,
  openSession,
  replaceSession,
  sessionCookieName,
} from './sessions.ts';
export { type SignIn, signIn } from './sign-in.ts';
export { type SignUp, signUp } from './sign-up.ts';
export { SIGN_UP_COOKIE, SIGN_UP_PROOF_SECONDS } from './sign-up-proof.ts';
export { type LinkUsed, useLink } from './use-link.ts';
