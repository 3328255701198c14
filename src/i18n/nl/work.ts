import { count, day, duration, moment } from './format.ts';

/** The page of one assignment. */
export const work = {
  kicker: (course: string) => `Opdracht bij ${course}`,
  minutes: (minutes: number) => `Ongeveer ${duration(minutes)}`,
  counts: 'Deze opdracht telt mee voor uw certificaat van deelname.',
  practice: 'Deze opdracht is om te oefenen. Zij telt niet mee voor uw certificaat.',
  takeOver: 'Zet dit werk in mijn dossier',
  inDossier: 'Dit werk staat in uw dossier',
  counted: (words: number) => count(words, 'woord', 'woorden'),
  length: 'Lengte',
  doTitle: 'Wat u doet',
  criteriaTitle: 'Waar uw trainer op let',
  criteriaTitleByOneself: 'Waar u zelf op let',
  byOneselfTitle: 'U doet deze opdracht voor uw eigen dossier.',
  byOneself: 'Bij deze lessen hoort geen trainer die meeleest. Bewaar wat u maakt als bewijsstuk.',
  toDossier: 'Naar mijn dossier',
  yoursTitle: 'Uw werk',
  text: 'Uw tekst',
  textHint: 'Schrijf geen naam, adres of ziekte van een ander op.',
  filesTitle: 'Bestanden',
  noFiles: 'Er staan nog geen bestanden bij.',
  file: 'Bestand toevoegen',
  addFile: 'Voeg dit bestand toe',
  removeFile: (name: string) => `Haal ${name} weg`,
  remove: 'Haal weg',
  fileAdded: (name: string) => `${name} staat erbij. Uw tekst is ook bewaard.`,
  fileRemoved: (name: string) =>
    name ? `${name} is weg. Uw tekst is ook bewaard.` : 'Het bestand is weg. Uw tekst is ook bewaard.',
  fileFacts: (bytes: number) => megabytes(bytes),
  save: 'Bewaar als concept',
  notSaved: 'Nog niets bewaard.',
  onlyYou: 'Zolang u niet inlevert, leest alleen u dit.',
  handInTitle: 'Inleveren',
  handInLead:
    'Uw trainer krijgt bericht en leest uw werk. Wat u inlevert, blijft zoals het is. Vraagt uw trainer om meer, dan levert u een nieuwe versie in.',
  noBsn: 'Ik heb het bestand nagekeken. Dit nummer is geen burgerservicenummer.',
  sure: 'Ik wil dit nu inleveren. Niemand is in mijn werk te herkennen.',
  handIn: 'Lever in',
  handedIn: (version: number, at: Date) =>
    `Versie ${version} is ingeleverd op ${moment(at)}. U krijgt een bewijs per mail.`,
  waitingTitle: (at: Date) => `U leverde dit in op ${moment(at)}.`,
  waiting: 'Uw trainer leest het. U krijgt een mail als het antwoord er is.',
  sentBackTitle: 'Uw trainer wil graag dat u nog iets toevoegt.',
  sentBack: 'Het is geen cijfer en u verliest niets. Uw tekst en bestanden staan hieronder klaar.',
  approvedTitle: (at: Date) => `Uw werk is goedgekeurd op ${day(at)}.`,
  versionsTitle: 'Wat u inleverde',
  version: (version: number) => `Versie ${version}`,
  receipt: 'Bewijs van inlevering',
  handedInAt: 'Ingeleverd',
  hash: 'Code van de inhoud',
  hashHint: 'Deze code hoort bij precies deze tekst en deze bestanden. Verandert er één letter, dan is de code anders.',
  files: 'Bestanden',
  read: 'Lees uw tekst',
  noText: 'Zonder tekst ingeleverd.',
  answerOf: (at: Date) => `Antwoord van ${day(at)}`,
  asksMore: 'Graag nog iets erbij',
  strength: 'Wat sterk is',
  nextStep: 'De volgende stap',
  backTo: (title: string) => `Terug naar ${title}`,
} as const;

function megabytes(bytes: number): string {
  return bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
