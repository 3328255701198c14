import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { certification as words } from '../certification.ts';
import { day } from '../format.ts';
import { renewal } from '../renewal.ts';
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
  'certification.already_replaced': ({ by }) =>
    `Dit papier is vervangen. ${by ? `Het nieuwe heeft nummer ${by}. Doe het daar.` : 'Doe het bij het nieuwe.'}`,
  'certification.reissue_suspended':
    'Dit certificaat is geschorst. Opnieuw uitgeven kan pas als de schorsing is opgeheven.',
  'certification.reissue_expired': 'Dit certificaat is verlopen. Opnieuw uitgeven kan na een verlenging.',
  'certification.renewal_first':
    'De houder vroeg om verlenging. Besluit daar eerst over, en geef dan het nieuwe certificaat opnieuw uit.',
  'certification.same_name_again': 'Deze naam staat er al op.',
  'certification.renewal_never': renewal.never,
  'certification.renewal_withdrawn': renewal.withdrawn,
  'certification.renewal_too_early': ({ from }) => `Verlengen kan vanaf ${day(from)}.`,
  'certification.renewal_too_late': ({ since }) =>
    `Verlengen kon tot en met ${renewal.lastDay(since)}. Nu kan alleen nog opnieuw aanvragen.`,
  'certification.already_renewed': ({ by }) => `Dit certificaat is al verlengd. Het nieuwe heeft nummer ${by}.`,
  'certification.already_asked': 'De verlenging is al gevraagd. Een certificeerder kijkt ernaar.',
  'certification.renewal_incomplete': 'Er ontbreekt nog iets voor de verlenging. Op deze bladzijde staat wat.',
  'certification.renewal_decided': ({ outcome }) =>
    outcome === 'granted' ? 'Deze verlenging is al toegekend.' : 'Over deze aanvraag is al besloten: niet toegekend.',
  'certification.suspended_now': 'Dit certificaat is geschorst. Verlengen kan pas als de schorsing is opgeheven.',
  'certification.no_such_renewal': 'Dit hoort niet bij een verlenging.',
  'certification.year_not_open': ({ from }) => `Dit jaar kunt u verklaren vanaf ${day(from)}.`,
  'certification.record_outside_term': ({ from }) =>
    `Kies een dag van ${day(from)} tot en met vandaag. Alleen wat na de uitgifte was, telt mee.`,
  'certification.recorded_already': 'Dit staat er al.',
  'certification.already_struck': 'Dit is al weggehaald.',
};
