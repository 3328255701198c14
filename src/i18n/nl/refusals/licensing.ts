import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { adminAreas } from '../admin-areas.ts';
import { day } from '../format.ts';
import { takenSentence } from '../taken-area.ts';

/** What a refusal of the module `licensing` says. */
export const licensing: RefusalWords['licensing'] = {
  'licensing.no_licence': 'Deze licentie is er niet.',
  'licensing.no_naming': 'Deze vraag is er niet meer.',
  'licensing.not_yours': 'U kunt dit alleen doen voor een organisatie waarvoor u coördinator bent.',
  'licensing.only_the_product': 'Een licentie gaat in na betalen of akkoord op factuur. Met de hand kan dat niet.',
  'licensing.only_administrator': 'Alleen een beheerder kan een licentie intrekken.',
  'licensing.no_area': 'Kies een gebied: een provincie, gemeente, wijk of buurt.',
  'licensing.area_ended': ({ name, successors }) =>
    successors.length > 0
      ? `${name} bestaat niet meer. Kies ${either(successors)}.`
      : `${name} bestaat niet meer. Zoek het gebied onder de naam van nu.`,
  'licensing.too_many_areas': ({ most }) => `Kies hoogstens ${most} gebieden.`,
  'licensing.no_such_day': 'Vul een datum in, zoals 14-06-2027.',
  'licensing.too_early': 'De licentie kan vandaag ingaan of later.',
  'licensing.too_late': ({ last }) => `De licentie kan tot en met ${day(last)} ingaan.`,
  'licensing.area_taken': takenSentence,
  'licensing.not_granted': 'Deze licentie is nog niet betaald. Daarna noemt u mensen.',
  'licensing.nothing_to_withdraw': 'Deze licentie is niet betaald. Er valt niets in te trekken.',
  'licensing.already_over': 'De looptijd van deze licentie is al voorbij.',
  'licensing.over': 'Deze licentie is voorbij. Er komt niemand meer bij.',
  'licensing.not_certified':
    'Deze medewerker heeft nu geen geldig KOEK-certificaat, en kan dus nog niet op de licentie.',
  'licensing.you_not_certified': 'U heeft nu geen geldig KOEK-certificaat. Daarom kunt u nog niet akkoord gaan.',
  'licensing.would_meet': ({ pairs }) => adminAreas.wouldMeet(pairs.map(([one, other]) => adminAreas.pair(one, other))),
};

function either(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`;
}
