import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { certification as words } from '../certification.ts';
import { termWords as terms } from '../term-words.ts';

/** What a refusal of the module `certification` says. */
export const certification: RefusalWords['certification'] = {
  'certification.credential_not_found': 'Dit certificaat bestaat niet.',
  'certification.only_the_product_issues':
    'Een certificaat komt er na een afgeronde training of een besluit. Met de hand uitgeven kan niet.',
  'certification.only_an_officer': 'Alleen een certificeerder kan dit doen.',
  'certification.tied_to_holder': ({ ground }) =>
    `U kunt dit niet doen, want ${words.officerTie[ground]}. Vraag het een andere certificeerder.`,
  'certification.already_withdrawn': 'Dit certificaat is al ingetrokken.',
  'certification.already_suspended': 'Dit certificaat is al geschorst.',
  'certification.not_suspended': 'Dit certificaat is niet geschorst.',
  'certification.sign_in_for_names': 'Log in om te kiezen of uw naam te zien is.',
  'certification.already_certified': ({ from }) =>
    from ? terms.againFrom(from) : 'U heeft al een geldig certificaat. Het loopt niet af.',
};
