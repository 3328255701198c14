import { Refusal } from '#domain/refusal.ts';
import type { Answer } from './place.ts';

export const refusals = {
  signIn: () => new Refusal('sign_in_first', 'Log eerst in. Dan reserveren wij de plaats op uw naam.'),
  confirmEmail: () =>
    new Refusal(
      'not_allowed',
      'Bevestig eerst uw e-mailadres met de knop in onze mail. Dan kunt u een plaats reserveren.',
    ),
  notForThem: () =>
    new Refusal(
      'not_allowed',
      'U kunt alleen reserveren voor uzelf, of voor iemand van de organisatie waarvoor u bestelt.',
      'personId',
    ),
  entryNeeded: () =>
    new Refusal('invalid', 'Deze training bouwt verder op een andere. Zet een vinkje als de toelating klopt.', 'entry'),
  noRun: () => new Refusal('not_found', 'Deze uitvoering is er niet.'),
  noHold: () => new Refusal('not_found', 'Deze reservering is er niet.'),
  closed: () =>
    new Refusal('gone', 'Voor deze uitvoering kunt u zich niet meer aanmelden. Kijk of een latere datum u past.'),
  cancelled: () => new Refusal('gone', 'Deze uitvoering gaat niet door. Kijk of een andere datum u past.'),
  hasPlace: () => new Refusal('conflict', 'Er is al een plaats op deze naam in deze uitvoering.', 'personId'),
  full: () =>
    new Refusal(
      'conflict',
      'De laatste plaats is net weg. Zet u op de wachtlijst, dan krijgt u bericht als er een plaats vrijkomt.',
    ),
  notFull: () => new Refusal('conflict', 'Er is nog plaats. U kunt nu reserveren.'),
  hasHold: () => new Refusal('conflict', 'Er staat al een plaats voor u vast. Rond de bestelling af.'),
  signInToAnswer: () => new Refusal('sign_in_first', 'Log eerst in. Dan kunt u ja of nee zeggen.'),
  noPlace: () => new Refusal('not_found', 'Deze plaats is er niet.'),
  answered: (answer: Answer) =>
    new Refusal('conflict', answer === 'accepted' ? 'U nam deze plaats al aan.' : 'U zei al nee tegen deze plaats.'),
  placeOver: () => new Refusal('gone', 'Deze plaats is vervallen. Vraag uw organisatie of u een andere kunt krijgen.'),
  systemOnly: () => new Refusal('not_allowed', 'Dit doet Klimroute zelf.'),
};
