import { Refusal } from '#domain/refusal.ts';
import { day, time } from '#src/i18n/nl/format.ts';
import type { Conflict } from './conflict.ts';

/** The areas of a refusal by name. `free` are areas beside it that the same request would get. */
export type TakenWords = {
  readonly wanted: string;
  readonly taken: string;
  readonly free: readonly string[];
  readonly own: boolean;
  readonly wantedExclusive: boolean;
};

export const refusals = {
  noLicence: () => new Refusal('not_found', 'Deze licentie is er niet.'),
  noNaming: () => new Refusal('not_found', 'Deze vraag is er niet meer.'),
  notYours: () =>
    new Refusal('not_allowed', 'U kunt dit alleen doen voor een organisatie waarvoor u coördinator bent.'),
  onlyTheProduct: () =>
    new Refusal('not_allowed', 'Een licentie gaat in na betalen of akkoord op factuur. Met de hand kan dat niet.'),
  onlyAdministrator: () => new Refusal('not_allowed', 'Alleen een beheerder kan een licentie intrekken.'),
  noArea: () => new Refusal('invalid', 'Kies een gebied: een provincie, gemeente, wijk of buurt.', 'areaCode'),
  areaEnded: (name: string, successors: readonly string[]) =>
    new Refusal(
      'invalid',
      successors.length > 0
        ? `${name} bestaat niet meer. Kies ${either(successors)}.`
        : `${name} bestaat niet meer. Zoek het gebied onder de naam van nu.`,
      'areaCode',
    ),
  tooManyAreas: (most: number) => new Refusal('invalid', `Kies hoogstens ${most} gebieden.`, 'areaCode'),
  noSuchDay: () => new Refusal('invalid', 'Vul een datum in, zoals 14-06-2027.', 'startDay'),
  tooEarly: () => new Refusal('invalid', 'De licentie kan vandaag ingaan of later.', 'startDay'),
  tooLate: (last: Date) => new Refusal('invalid', `De licentie kan tot en met ${day(last)} ingaan.`, 'startDay'),
  areaTaken: (conflict: Conflict, words: TakenWords) => new Refusal('conflict', takenSentence(conflict, words), 'kind'),
  notGranted: () => new Refusal('conflict', 'Deze licentie is nog niet betaald. Daarna noemt u mensen.'),
  nothingToWithdraw: () => new Refusal('conflict', 'Deze licentie is niet betaald. Er valt niets in te trekken.'),
  alreadyOver: () => new Refusal('conflict', 'De looptijd van deze licentie is al voorbij.'),
  over: () => new Refusal('conflict', 'Deze licentie is voorbij. Er komt niemand meer bij.'),
  notCertified: () =>
    new Refusal(
      'conflict',
      'Deze medewerker heeft nu geen geldig KOEK-certificaat, en kan dus nog niet op de licentie.',
    ),
  youNotCertified: () =>
    new Refusal('conflict', 'U heeft nu geen geldig KOEK-certificaat. Daarom kunt u nog niet akkoord gaan.'),
} as const;

/** First the answer, then what is free: why this area cannot be had, until when, and which areas beside it can. */
export function takenSentence(conflict: Conflict, words: TakenWords): string {
  const { wanted, taken } = words;
  const inside = isAbove(conflict) ? `${wanted} ligt in ${taken}. ` : `${taken} ligt in ${wanted}. `;
  const same = conflict.takenCode === conflict.wantedCode;
  return [(same ? '' : inside) + reason(conflict, words), freeSentence(words.free)].filter(Boolean).join(' ');
}

function reason(conflict: Conflict, { taken, own, wantedExclusive }: TakenWords): string {
  const whose = own ? 'van uw eigen organisatie' : 'van een andere organisatie';
  if (conflict.heldUntil)
    return `${own ? 'Uw eigen' : 'Een andere'} organisatie houdt ${taken} vast tot ${day(conflict.heldUntil)}, ${time(conflict.heldUntil)}.`;
  if (conflict.exclusive) return `${taken} is tot ${day(conflict.endsAt)} exclusief ${whose}.`;
  const rest = wantedExclusive ? ' Exclusief kan daarom niet, gedeeld misschien wel.' : '';
  return `${taken} heeft tot ${day(conflict.endsAt)} al een gedeelde licentie ${whose}.${rest}`;
}

function freeSentence(free: readonly string[]): string {
  if (free.length === 0) return '';
  if (free.length === 1) return `Dit gebied ernaast is vrij: ${free[0]}.`;
  return `Deze gebieden ernaast zijn vrij: ${free.slice(0, -1).join(', ')} en ${free.at(-1)}.`;
}

const LEVELS = ['NL', 'PV', 'GM', 'WK', 'BU'];
/** By the first mails of the codes: the taken area is of a higher level than the wanted one. */
function isAbove({ takenCode, wantedCode }: Conflict): boolean {
  return LEVELS.indexOf(takenCode.slice(0, 2)) < LEVELS.indexOf(wantedCode.slice(0, 2));
}

function either(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`;
}
