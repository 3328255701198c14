import { Refusal } from '#domain/refusal.ts';
import type { Ground } from './conflict.ts';
import type { CriterionFault } from './mark.ts';

export const noSuchCase = () => new Refusal('not_found', 'Deze certificering is er niet.');
export const signInToApply = () => new Refusal('sign_in_first', 'Log in om certificering aan te vragen.');
export const confirmEmailFirst = () =>
  new Refusal('conflict', 'Bevestig eerst uw e-mailadres. Daarheen sturen wij het besluit.');
export const alreadyRunning = () =>
  new Refusal('conflict', 'U heeft al een aanvraag lopen. Een tweede kan als die klaar is.');
export const equivalenceNeeded = (shortest: number, conductAccepted: boolean) =>
  new Refusal(
    'invalid',
    `U heeft nog niet beide trainingen bij ons afgerond. Schrijf in minstens ${shortest} tekens waar en hoe u hetzelfde leerde.${conductAccepted ? '' : ' Zet ook een vinkje bij de gedragscode.'}`,
    'equivalence',
  );
export const conductNeeded = () =>
  new Refusal('invalid', 'Lees de gedragscode en zet een vinkje als u zich eraan houdt.', 'conduct');
export const pieceNotYours = () => new Refusal('invalid', 'Kies bewijsstukken uit uw eigen dossier.', 'evidence');
export const notComplete = (lacks: readonly string[]) =>
  new Refusal('invalid', `Uw bewijs is nog niet compleet. Er mist: ${lacks.join('; ')}.`, 'evidence');
const PLACES = { title: 'in de titel', text: 'in de tekst', file: 'in het bestand' } as const;
export type NamePlace = { readonly title: string; readonly place: keyof typeof PLACES };
const placesInWords = (places: readonly NamePlace[]) =>
  places.map(({ title, place }) => `‘${title}’, ${PLACES[place]}`).join('; ');
export const ownNameInside = (places: readonly NamePlace[]) =>
  new Refusal(
    'invalid',
    `Uw eigen naam of adres staat in: ${placesInWords(places)}. Haal die weg, want beoordelaars weten niet van wie het werk is.`,
    'evidence',
  );
export const surnameInside = (places: readonly NamePlace[]) =>
  new Refusal(
    'invalid',
    `Uw achternaam staat in: ${placesInWords(places)}. Gaat het over u? Haal hem dan weg. Is het een gewoon woord of iets anders? Zet dan een vinkje en vraag opnieuw aan.`,
    'surname',
  );
export const bsnInside = (places: readonly NamePlace[]) =>
  new Refusal(
    'invalid',
    `Er staat een burgerservicenummer in: ${placesInWords(places)}. Haal het weg. Is het een ander nummer? Zet dan een vinkje en vraag opnieuw aan.`,
    'noBsn',
  );
export const bsnInEquivalence = () =>
  new Refusal(
    'invalid',
    'In uw tekst staat een burgerservicenummer. Haal het weg. Is het een ander nummer? Zet dan een vinkje en vraag opnieuw aan.',
    'noBsn',
  );

export const caseOver = () => new Refusal('gone', 'Deze zaak is gesloten. U hoeft er niets meer aan te doen.');
export const alreadyFinal = () => new Refusal('conflict', 'Uw oordeel is al definitief. Het verandert niet meer.');
export const changedSince = () =>
  new Refusal(
    'conflict',
    'Uw oordeel is intussen in een ander venster veranderd. Lees het nog eens over en maak het dan definitief.',
  );
export const oneMarkEach = () =>
  new Refusal('conflict', 'U heeft deze kandidaat al beoordeeld. Het tweede oordeel komt van iemand anders.');
export const unknownCriterion = () => new Refusal('invalid', 'Dit criterium staat niet in het kader.');
export const unknownLevel = () => new Refusal('invalid', 'Kies een van de vier niveaus.');
export const reasonTooLong = (title: string, most: number) =>
  new Refusal('invalid', `Uw reden bij ‘${title}’ is te lang. Gebruik niet meer dan ${most} tekens.`);
export const unknownPiece = () => new Refusal('not_found', 'Dit bewijsstuk hoort niet bij deze zaak.');

const LACKS: Readonly<Record<CriterionFault['lacks'], string>> = {
  level: 'kies een niveau',
  reason: 'schrijf waarom',
  place: 'noem een regel of bladzijde, zoals ‘regel 17’',
};
export const notYetComplete = (faults: readonly CriterionFault[]) =>
  new Refusal(
    'invalid',
    `Uw oordeel is nog niet af. ${faults.map((fault) => `${fault.title}: ${LACKS[fault.lacks]}`).join('; ')}.`,
  );

const TIES: Readonly<Record<Ground, string>> = {
  candidate: 'het gaat over uzelf',
  trained: 'u heeft deze kandidaat opgeleid',
  same_organisation: 'u en de kandidaat horen bij dezelfde organisatie',
  declared: 'u heeft gezegd dat u deze kandidaat kent',
  judged_earlier: 'u heeft deze kandidaat eerder beoordeeld',
  seated: 'u beoordeelt of beoordeelde deze zaak',
  administrator: 'u bent ook beheerder en kunt zien wie de kandidaat is',
  officer: 'u bent ook certificeerder en kunt zien wie de kandidaat is',
};
export const tiedAssessor = (ground: Ground) =>
  new Refusal('not_allowed', `U kunt deze zaak niet beoordelen, want ${TIES[ground]}. Geef de zaak terug.`);
export const tiedOfficer = (ground: Ground) =>
  new Refusal(
    'not_allowed',
    `U kunt hierover niet besluiten, want ${TIES[ground]}. Een andere certificeerder doet dit.`,
  );

export const onlyOfficersDecide = () => new Refusal('not_allowed', 'Alleen een certificeerder besluit.');
export const notReady = () => new Refusal('conflict', 'Nog niet alle oordelen zijn binnen. Daarna kunt u besluiten.');
export const alreadyDecided = () => new Refusal('conflict', 'Over deze zaak is al besloten.');
export const reasonsTooShort = (shortest: number) =>
  new Refusal('invalid', `Schrijf in minstens ${shortest} tekens waarom u zo besluit.`, 'reasons');
export const adviceSaysNo = () =>
  new Refusal(
    'conflict',
    'De oordelen wijzen op ‘nog niet geslaagd’. Een certificeerder alleen kan dat niet anders maken.',
    'outcome',
  );
export const onlyTheProduct = () => new Refusal('not_allowed', 'Dit gaat vanzelf, na de betaling.');
