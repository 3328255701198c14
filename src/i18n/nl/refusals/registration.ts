import { moment } from '#src/i18n/nl/format.ts';
import type { RefusalWords } from '#src/i18n/refusal-words.ts';

/** What a refusal of the module `registration` says. */
export const registration: RefusalWords['registration'] = {
  'registration.sign_in': 'Log eerst in. Dan reserveren wij de plaats op uw naam.',
  'registration.confirm_email':
    'Bevestig eerst uw e-mailadres met de knop in onze mail. Dan kunt u een plaats reserveren.',
  'registration.not_for_them':
    'U kunt alleen reserveren voor uzelf, of voor iemand van de organisatie waarvoor u bestelt.',
  'registration.entry_needed': 'Deze training bouwt verder op een andere. Zet een vinkje als de toelating klopt.',
  'registration.no_run': 'Deze uitvoering is er niet.',
  'registration.request_gone': 'Deze knop werkt niet meer. Reserveer uw plaats opnieuw, dan krijgt u een nieuwe mail.',
  'registration.request_used': 'U heeft deze knop al gebruikt. Log in, dan vindt u uw plaats terug.',
  'registration.no_training': 'Deze training is er niet.',
  'registration.interest_gone': 'Dit adres staat niet meer op de lijst. U krijgt geen mails meer over nieuwe data.',
  'registration.no_hold': 'Deze reservering is er niet.',
  'registration.closed': 'Voor deze uitvoering kunt u zich niet meer aanmelden. Kijk of een latere datum u past.',
  'registration.cancelled': 'Deze uitvoering gaat niet door. Kijk of een andere datum u past.',
  'registration.has_place': 'Er is al een plaats op deze naam in deze uitvoering.',
  'registration.follows_already': ({ city }) =>
    `Er is al een plaats op deze naam in deze training, in ${city}. Verplaats die naar deze datum, in plaats van nog eens te betalen.`,
  'registration.full':
    'De laatste plaats is net weg. Zet u op de wachtlijst, dan krijgt u bericht als er een plaats vrijkomt.',
  'registration.kept_no_longer': ({ until }) =>
    `Wij hielden deze plaats voor u vast tot ${moment(until)}. Die tijd is om, en de plaats is naar iemand anders gegaan. Zet u opnieuw op de wachtlijst, of kies een andere datum.`,
  'registration.not_full': 'Er is nog plaats. U kunt nu reserveren.',
  'registration.has_hold': 'Er staat al een plaats voor u vast. Rond de bestelling af.',
  'registration.sign_in_to_answer': 'Log eerst in. Dan kunt u ja of nee zeggen.',
  'registration.no_place': 'Deze plaats is er niet.',
  'registration.answered': ({ answer }) =>
    answer === 'accepted' ? 'U nam deze plaats al aan.' : 'U zei al nee tegen deze plaats.',
  'registration.place_over': 'Deze plaats is vervallen. Vraag uw organisatie of u een andere kunt krijgen.',
  'registration.system_only': 'Dit doet Klimroute zelf.',
  'registration.colleague_pays': 'Voor een collega betaalt uw organisatie. Kies hierboven wie er betaalt.',
};
