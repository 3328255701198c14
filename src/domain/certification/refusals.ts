import { Refusal } from '#domain/refusal.ts';

export const credentialNotFound = () => new Refusal('not_found', 'Dit certificaat bestaat niet.');
export const onlyTheProductIssues = () =>
  new Refusal('not_allowed', 'Een certificaat komt er na een afgeronde training of een besluit. Met de hand uitgeven kan niet.');
export const onlyAnOfficer = () => new Refusal('not_allowed', 'Alleen een certificeerder kan dit doen.');
export const notAboutYourself = () => new Refusal('not_allowed', 'Over uw eigen certificaat kunt u dit niet doen. Vraag het een andere certificeerder.');
export const alreadyWithdrawn = () => new Refusal('conflict', 'Dit certificaat is al ingetrokken.');
export const alreadySuspended = () => new Refusal('conflict', 'Dit certificaat is al geschorst.');
export const notSuspended = () => new Refusal('conflict', 'Dit certificaat is niet geschorst.');
export const signInForNames = () => new Refusal('sign_in_first', 'Log in om te kiezen of uw naam te zien is.');
