import type { Ground } from '#domain/assessment/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { certification as words } from '#src/i18n/nl/certification.ts';

export const credentialNotFound = () => new Refusal('not_found', 'Dit certificaat bestaat niet.');
export const onlyTheProductIssues = () =>
  new Refusal(
    'not_allowed',
    'Een certificaat komt er na een afgeronde training of een besluit. Met de hand uitgeven kan niet.',
  );
export const onlyAnOfficer = () => new Refusal('not_allowed', 'Alleen een certificeerder kan dit doen.');
export const tiedToHolder = (ground: Ground) =>
  new Refusal(
    'not_allowed',
    `U kunt dit niet doen, want ${words.officerTie[ground]}. Vraag het een andere certificeerder.`,
  );
export const alreadyWithdrawn = () => new Refusal('conflict', 'Dit certificaat is al ingetrokken.');
export const alreadySuspended = () => new Refusal('conflict', 'Dit certificaat is al geschorst.');
export const notSuspended = () => new Refusal('conflict', 'Dit certificaat is niet geschorst.');
export const signInForNames = () => new Refusal('sign_in_first', 'Log in om te kiezen of uw naam te zien is.');
