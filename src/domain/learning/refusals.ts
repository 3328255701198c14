import { Refusal } from '#domain/refusal.ts';
import type { FileRefusal } from '#src/adapters/reading/port.ts';
import { files } from '#src/i18n/nl/files.ts';

/** What we do not show to you is, to you, not there. */
export const notFound = () => new Refusal('not_found', 'Deze bladzijde is er niet.');
export const noAccess = () => new Refusal('not_found', 'U heeft geen plaats in deze training.');
export const onlyAdministrator = () => new Refusal('not_allowed', 'Dit mag alleen de beheerder doen.');

export const unknownCourse = () => new Refusal('invalid', 'Deze training kennen wij niet.', 'courseId');
export const noTrainer = () => new Refusal('invalid', 'Kies iemand die bij ons trainer is.', 'trainerId');
export const wrongCapacity = (most: number) =>
  new Refusal('invalid', `Kies een aantal plaatsen van 1 tot en met ${most}.`, 'capacity');
export const endsBeforeStart = () =>
  new Refusal('invalid', 'De bijeenkomst moet later eindigen dan zij begint.', 'endsAt');
export const closesOutside = (years: number) =>
  new Refusal('invalid', `Kies vandaag of een latere dag, hoogstens ${years} jaar vooruit.`, 'closesAt');
export const meetingOutside = (years: number) =>
  new Refusal('invalid', `Kies een dag en tijd die nog komen, hoogstens ${years} jaar vooruit.`, 'day');
export const meetingLength = (least: number, mostHours: number) =>
  new Refusal('invalid', `Een bijeenkomst duurt minstens ${least} minuten en hoogstens ${mostHours} uur.`, 'endsAt');
export const meetingBeforeClosing = () =>
  new Refusal('invalid', 'Dan kan iemand zich nog inschrijven. Kies een dag na de laatste dag van inschrijven.', 'day');
export const meetingOverlaps = () =>
  new Refusal('conflict', 'Op die tijd is er al een bijeenkomst van deze groep.', 'startsAt');

export const questionsSkipped = (count: number, field: string) =>
  new Refusal(
    'invalid',
    count === 1
      ? 'U sloeg deze vraag over. Kies een antwoord.'
      : `U sloeg ${count} vragen over. Dit is de eerste. Kies een antwoord.`,
    field,
  );
export const unknownAnswer = (field: string) => new Refusal('invalid', 'Kies een van de antwoorden.', field);

export const chooseOne = (field: string) =>
  new Refusal('invalid', 'Kies een van de antwoorden. Daarna leest u waarom.', field);
export const cardsSkipped = (count: number, field: string) =>
  new Refusal(
    'invalid',
    count === 1
      ? 'Er ligt nog één kaart. Kies een stapel.'
      : `Er liggen nog ${count} kaarten. Dit is de eerste. Kies een stapel.`,
    field,
  );
export const notThisStep = () =>
  new Refusal('conflict', 'Bij deze stap hoort dit niet. Ga verder bij wat u hier ziet.');
export const talkWentOn = () =>
  new Refusal('conflict', 'In een ander venster nam dit gesprek een andere weg. Ga verder bij wat u hier ziet.');
export const roundIsOver = () =>
  new Refusal('conflict', 'In een ander venster begon u opnieuw. Ga verder bij wat u hier ziet.');
export const practiceTooLong = (most: number, field: string) =>
  new Refusal('too_large', `Dit is te lang. Gebruik niet meer dan ${most} tekens.`, field);

export const textTooLong = (most: number) =>
  new Refusal('too_large', `Dit is te lang. Gebruik niet meer dan ${most} tekens.`, 'text');
export const workIsRead = () =>
  new Refusal(
    'conflict',
    'U heeft dit werk al ingeleverd. De trainer leest het nu. Tot het antwoord er is, kunt u er niets aan veranderen.',
  );
export const workIsApproved = () =>
  new Refusal('conflict', 'Dit werk is goedgekeurd. U hoeft er niets meer aan te doen.');
export const nobodyReads = () =>
  new Refusal('conflict', 'Bij deze lessen hoort geen trainer die uw werk leest. Bewaar het in uw dossier.');
export const nothingToHandIn = () =>
  new Refusal('invalid', 'Er staat nog niets. Schrijf uw werk op of voeg een bestand toe.', 'text');
export const textNeeded = () => new Refusal('invalid', 'Schrijf uw werk op in het tekstvak.', 'text');
export const holdsBsn = () =>
  new Refusal(
    'invalid',
    'In de tekst staat een burgerservicenummer. Haal het weg. Is het een ander nummer? Zet er dan een streepje in.',
    'text',
  );
export const fileNeeded = () => new Refusal('invalid', 'Voeg eerst een bestand toe.', 'file');
export const notConfirmed = () =>
  new Refusal('invalid', 'Zet een vinkje als u zeker weet dat u dit wilt inleveren.', 'sure');

export const noFilesHere = () => new Refusal('invalid', 'Bij deze opdracht horen geen bestanden.', 'file');
export const noTextHere = () =>
  new Refusal('invalid', 'Bij deze opdracht hoort geen tekst. Voeg een bestand toe.', 'text');
export const chooseFile = () => new Refusal('invalid', 'Kies eerst een bestand.', 'file');
export const tooManyFiles = (most: number) =>
  new Refusal('too_large', `Bij één opdracht passen ${most} bestanden. Haal er eerst een weg.`, 'file');
export const roomIsFull = (mostMegabytes: number) =>
  new Refusal('too_large', `U heeft samen al ${mostMegabytes} MB aan bestanden. Haal er eerst een weg.`, 'file');
export const fileRefused = (fault: FileRefusal) =>
  new Refusal(fault === 'too_large' ? 'too_large' : 'invalid', files.refused[fault], 'file');

export const ownWork = () => new Refusal('not_allowed', 'U kunt geen antwoord geven op uw eigen werk.');
export const olderVersion = () =>
  new Refusal('conflict', 'Er is een nieuwere versie van dit werk. Geef daar uw antwoord op.');
export const alreadyAnswered = () =>
  new Refusal('conflict', 'U gaf al antwoord op dit werk. Dat antwoord blijft staan.');
export const strengthNeeded = () => new Refusal('invalid', 'Schrijf op wat er sterk is aan dit werk.', 'strength');
export const nextStepNeeded = () => new Refusal('invalid', 'Schrijf op wat de volgende stap is.', 'nextStep');
export const feedbackTooLong = (most: number, field: string) =>
  new Refusal('too_large', `Dit is te lang. Gebruik niet meer dan ${most} tekens.`, field);

export const meetingNotStarted = () =>
  new Refusal('conflict', 'De bijeenkomst is nog niet begonnen. Daarna kunt u opschrijven wie er waren.');
export const unknownPresence = () =>
  new Refusal('invalid', 'Kies bij iedereen: niet, half of helemaal aanwezig.', 'presence');
export const notInGroup = () => new Refusal('invalid', 'Deze persoon hoort niet bij de groep.', 'presence');

export const onlyTheProduct = () =>
  new Refusal('not_allowed', 'Een training is af als alle onderdelen af zijn. Dat doet niemand met de hand.');
