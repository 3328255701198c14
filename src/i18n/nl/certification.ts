import type { Ground } from '#domain/assessment/index.ts';
import type {
  CredentialKind,
  CredentialStatus,
  ReissueReason,
  SuspensionReason,
  WithdrawalReason,
} from '#domain/certification/index.ts';
import { day, moment } from './format.ts';

type State = CredentialStatus['state'];
type Stopped = Exclude<State, 'valid' | 'expiring'>;
const kinds: Readonly<Record<CredentialKind, string>> = {
  participation: 'Certificaat van deelname',
  competence: 'Certificaat van bekwaamheid',
};
const kindsExplained: Readonly<Record<CredentialKind, string>> = {
  participation: 'Deelname: deze persoon heeft de training gevolgd en afgerond. Het is geen oordeel over bekwaamheid.',
  competence: 'Bekwaamheid: twee beoordelaars, los van elkaar, en een certificeerder vonden deze persoon bekwaam.',
};
/** The same, where the kind stands beside it. */
const kindsTold: Readonly<Record<CredentialKind, string>> = {
  participation: 'Deze persoon heeft de training gevolgd en afgerond. Het is geen oordeel over bekwaamheid.',
  competence: 'Twee beoordelaars, los van elkaar, en een certificeerder vonden deze persoon bekwaam.',
};
const suspensionReasons: Readonly<Record<SuspensionReason, string>> = {
  complaint_under_review: 'er loopt een klacht',
  code_of_conduct_under_review: 'wij onderzoeken of de gedragscode is gevolgd',
  at_own_request: 'op verzoek van de houder',
};
const withdrawalReasons: Readonly<Record<WithdrawalReason, string>> = {
  code_of_conduct: 'de gedragscode is niet gevolgd',
  unlawfully_obtained: 'het certificaat is niet eerlijk verkregen',
  at_own_request: 'op verzoek van de houder',
  issued_in_error: 'het certificaat is bij vergissing uitgegeven',
};
const reissueReasons: Readonly<Record<ReissueReason, string>> = {
  name_changed: 'de houder heet nu anders',
  name_misspelt: 'de naam stond er verkeerd',
};

const officerTie: Readonly<Record<Ground, string>> = {
  candidate: 'het is uw eigen certificaat',
  trained: 'u heeft de houder opgeleid',
  same_organisation: 'u en de houder horen of hoorden bij dezelfde organisatie',
  declared: 'u heeft gezegd dat u de houder kent',
  judged_earlier: 'u heeft de houder beoordeeld',
  decided: 'u besloot eerder over de houder',
  seated: 'u heeft de houder beoordeeld',
  administrator: 'u bent ook beheerder',
  officer: 'u bent ook certificeerder',
};

/** Words of certificates, mine and checked. */
export const certification = {
  kinds,
  kindsExplained,
  kindsTold,
  suspensionReasons,
  withdrawalReasons,
  reissueReasons,

  mineTitle: 'Mijn certificaten',
  mineLead: 'Uw certificaten van deelname en van bekwaamheid. Iedereen kan een nummer nakijken.',
  mineEmpty: 'Nog geen certificaten. Als u een training afrondt, komt het eerste hier.',
  toTraining: 'Bekijk de trainingen',
  download: 'Download als PDF',
  share: 'Laat uw certificaat zien',
  shareHint:
    'Wie dit adres opent, ziet ook uw naam. Deel het alleen met wie dat mag weten. Het is hetzelfde adres als in de code op uw papier.',
  checkPage: 'Bekijk de controlebladzijde',
  number: 'Nummer',
  issued: 'Uitgegeven',
  validUntil: 'Geldig tot',
  noEnd: 'Loopt niet af',
  status: 'Status',
  issuer: 'Uitgegeven door',
  qr: 'QR-code met het adres hierboven',
  nameTitle: 'Uw naam bij een controle',
  nameShown: 'Wie uw nummer intypt, ziet nu ook uw naam.',
  nameHidden: 'Wie uw nummer intypt, ziet nu geen naam. Alleen wie de code op uw papier scant, ziet die.',
  showName: 'Laat mijn naam zien',
  hideName: 'Verberg mijn naam',
  nameNowShown: 'Uw naam is vanaf nu te zien bij een controle.',
  nameNowHidden: 'Uw naam is niet meer te zien bij een controle.',

  checkTitle: 'Certificaat controleren',
  checkLead:
    'Typ het nummer dat op het papier staat. U ziet wat het is, wanneer het is uitgegeven en of het geldt. U heeft geen account nodig.',
  kindsTitle: 'Twee soorten certificaten',
  checkAnother: 'Nog een nummer controleren',
  checkNumber: 'Nummer op het certificaat of de licentie',
  checkHint: 'Zoals KB-7F3K-9Q2M-XR4T. Hoofdletters en streepjes maken niet uit.',
  checkDo: 'Controleer',
  checkMissing: 'het nummer',
  faultShape:
    'Dit lijkt niet op een nummer van ons. Het begint met twee letters en heeft daarna drie groepjes van vier, zoals KB-7F3K-9Q2M-XR4T.',
  faultCheck:
    'Dit nummer klopt niet: er staat ergens een verkeerd teken, of twee tekens zijn omgewisseld. Kijk het na op het papier.',
  unknownTitle: 'Dit nummer kennen wij niet',
  unknown:
    'Het nummer is goed geschreven, maar wij hebben het nooit uitgegeven. Vertrouw een papier met dit nummer niet, en laat het ons weten.',
  answer: {
    valid: 'Dit certificaat is echt en geldig',
    expiring: 'Dit certificaat is echt en geldig',
    suspended: 'Dit certificaat is echt, maar geschorst',
    withdrawn: 'Dit certificaat is ingetrokken',
    expired: 'Dit certificaat is echt, maar verlopen',
    replaced: 'Dit papier is vervangen',
  } satisfies Record<State, string>,
  since: {
    suspended: (at: Date) => `Het is geschorst sinds ${day(at)}. Zolang dat duurt, geldt het niet.`,
    withdrawn: (at: Date) => `Het is ingetrokken op ${day(at)}. Het geldt niet meer.`,
    expired: (at: Date) => `Het gold tot ${day(at)}.`,
    replaced: (at: Date) =>
      `Het papier met dit nummer is op ${day(at)} vervangen door een nieuw papier met een ander nummer.`,
  } satisfies Record<Stopped, (at: Date) => string>,
  checkedExpiring: (until: Date) => `Het loopt bijna af: het geldt tot ${day(until)}.`,
  own: {
    expiring: (until: Date) => `Uw certificaat geldt nog tot ${day(until)}. U kunt het nu verlengen.`,
    expired: (since: Date) => `Uw certificaat gold tot ${day(since)}. Het telt nu niet, ook niet op een licentie.`,
    suspended: (since: Date, reason: SuspensionReason) =>
      `Uw certificaat is geschorst sinds ${day(since)}. De reden: ${suspensionReasons[reason]}. Zolang dat duurt, geldt het niet.`,
    replaced: (since: Date) =>
      `Dit papier is op ${day(since)} vervangen door een nieuw papier met een ander nummer. Gebruik het nieuwe.`,
    withdrawn: (since: Date, reason: WithdrawalReason) =>
      `Uw certificaat is ingetrokken op ${day(since)}. De reden: ${withdrawalReasons[reason]}. Het geldt niet meer.`,
  },
  ownSecret: 'Wie uw nummer nakijkt, ziet de stand en de datum. De reden ziet alleen u, en wie certificaten beheert.',
  ownTitles: {
    expiring: 'Uw certificaat loopt bijna af',
    expired: 'Uw certificaat is verlopen',
    replaced: 'Dit papier is vervangen',
    suspended: 'Uw certificaat is geschorst',
    withdrawn: 'Uw certificaat is ingetrokken',
  },
  ask: 'Neem contact op',
  checkedAt: (at: Date) => `Gecontroleerd op ${moment(at)}.`,
  checkedValid: 'Het nummer is van ons en het certificaat is niet geschorst, niet ingetrokken en niet verlopen.',
  checkedDated: 'De gegevens hieronder zijn die van dit moment. Kijk later nog eens als u het later nodig heeft.',
  title: 'Certificaat',
  holder: 'Naam',
  toReplacing: (number: string) => `Bekijk het nieuwe papier, ${number}`,
  holderReplaced: 'Staat niet bij een papier dat is vervangen.',
  holderHidden: 'Staat niet bij een ingetypt nummer. Scan de code op het papier, dan ziet u de naam.',
  competences: 'Beoordeeld op',
  competencesCounted: (number: number, version: string | null) =>
    `${number} competenties${version ? `, kader ${version}` : ''}, door twee beoordelaars los van elkaar`,
  hours: 'Omvang',
  hoursCounted: (hours: number) => `${hours} uur`,
  scan: 'Vergelijk deze bladzijde met het papier. Alles moet gelijk zijn.',
  history: 'Wat er met dit certificaat gebeurde',
  wasIssued: (kind: CredentialKind) =>
    kind === 'competence'
      ? 'Uitgegeven na een besluit van de certificeerder'
      : 'Uitgegeven na het afronden van de training',
  wasSuspended: 'Geschorst',
  wasLifted: 'Schorsing opgeheven',
  wasWithdrawn: 'Ingetrokken',
  wasReplaced: 'Vervangen door een nieuw papier',
  wasExpired: 'Verlopen',
  print: 'U kunt deze bladzijde afdrukken. De tijd van controleren staat erbij.',
  machine: 'Als gegevensbestand (JSON)',
  tooMany: 'Er zijn net veel nummers gecontroleerd vanaf uw adres.',

  officerTie,
  officerTied: 'Dit is niet aan u',
  officerTiedWhy: (why: string) =>
    `U kunt dit certificaat niet schorsen of intrekken, want ${why}. Vraag het een andere certificeerder.`,
  officerTitle: 'Beheer het certificaat',
  officerFind: 'Een certificaat schorsen of intrekken',
  find: 'Zoek',
  suspend: 'Schors dit certificaat',
  suspendQuestion:
    'Het certificaat geldt niet tot u de schorsing opheft. Iedereen die het nakijkt, ziet dat. De houder krijgt een mail met de reden. Wie de houder op een licentie heeft staan, krijgt een mail zonder de reden.',
  suspendConfirm: 'Ja, schors',
  lift: 'Hef de schorsing op',
  liftQuestion:
    'Het certificaat geldt weer vanaf nu. De houder krijgt een mail, en wie de houder op een licentie heeft staan ook.',
  liftConfirm: 'Ja, hef op',
  withdraw: 'Trek dit certificaat in',
  withdrawQuestion:
    'Intrekken is voorgoed. Iedereen die het nakijkt, ziet dat het is ingetrokken. De houder krijgt een mail met de reden. Wie de houder op een licentie heeft staan, krijgt een mail zonder de reden.',
  withdrawConfirm: 'Ja, trek in',
  reissue: 'Geef opnieuw uit op een andere naam',
  reissueTitle: 'Opnieuw uitgeven op een andere naam',
  reissueLead: 'U ziet eerst wat er verandert en welke mails eruit gaan. Er verandert nog niets.',
  reissueName: 'Welke naam komt op het nieuwe papier?',
  reissueNameHint: 'Zoals op een identiteitsbewijs dat u zag.',
  reissueNameMissing: 'de naam',
  reissueWhy: 'Waarom?',
  reissueLook: 'Bekijk wat er verandert',
  reissueShown: 'Dit verandert er',
  reissueOld: 'Het papier van nu',
  reissueNew: 'Het nieuwe papier',
  reissueOldStands: (number: string, name: string) => `${number}, op de naam ${name}. Dat wordt: vervangen.`,
  reissueNewStands: (name: string, until: Date | null) =>
    `Een nieuw nummer, op de naam ${name}${until ? `, geldig tot ${day(until)}` : ''}.`,
  reissuePublic:
    'Wie het oude nummer nakijkt, leest dat het papier is vervangen en vindt het nieuwe nummer. De oude naam staat daar niet meer.',
  reissueSeen: 'Ik zag een identiteitsbewijs met deze naam.',
  reissueSeenMissing: 'Zet een vinkje als u het identiteitsbewijs zag.',
  reissueDo: 'Geef opnieuw uit en stuur de mails',
  reissued: 'Het certificaat is opnieuw uitgegeven. Dit is het nieuwe papier.',
  reissueBack: 'Terug naar het certificaat',
  replacedBy: (number: string) => `Vervangen door ${number}`,
  numbered: (number: string, what: string) => `${number}: ${what}`,
  reason: 'Waarom?',
  shownMissing: 'of uw naam te zien is',
  reasonMissing: 'een reden',
  suspended: 'Het certificaat is geschorst.',
  lifted: 'De schorsing is opgeheven.',
  withdrawn: 'Het certificaat is ingetrokken.',
} as const;
