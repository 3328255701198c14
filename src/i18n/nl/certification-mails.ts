import type { SuspensionReason, WithdrawalReason } from '#domain/certification/index.ts';
import { certification as words } from './certification.ts';
import { count, day, moment } from './format.ts';
import { renewal } from './renewal.ts';

type Done = { kind: 'participation' | 'competence'; number: string; title: string; at: Date; url: string };

const WHY = 'U krijgt deze mail omdat dit certificaat op uw naam staat.';
const LICENCES =
  'Staat u op een licentie, dan telt uw certificaat daar nu niet mee. De organisatie krijgt daar bericht van, zonder de reden.';
const ASK = 'Bent u het er niet mee eens, of heeft u een vraag? Neem dan contact met ons op.';

const aboutOne = ({ number, url }: Pick<Done, 'number' | 'url'>) => ({
  facts: [['Nummer', number] as const],
  button: { label: 'Naar mijn certificaten', url },
  why: WHY,
});

type Ending = Omit<Done, 'at'> & { until: Date; days: number; renewUntil: Date; suspended: boolean };
const SUSPENDED_TOO = 'Het is nu geschorst. Verlengen kunnen wij pas als de schorsing voorbij is.';

type Issued = {
  kind: 'participation' | 'competence';
  number: string;
  title: string;
  validUntil: Date | null;
  url: string;
  /** The number of the certificate that it follows by renewal. */
  follows: string | null;
  /** The number of the one in another name that it replaces. */
  replaces: string | null;
  /** What stands on it. */
  name: string;
};

/** The words of the mails about certificates. */
export const certificationLetterWords = {
  issued: ({ kind, number, title, validUntil, url, follows, replaces, name }: Issued) => ({
    subject: `Uw certificaat: ${title}`,
    paragraphs: [
      replaces
        ? `Uw certificaat is opnieuw uitgegeven, op de naam ${name}. U vindt het als PDF in de bijlage. Het vervangt ${replaces}. Wie dat oude nummer nakijkt, leest dat het is vervangen.`
        : kind === 'competence'
          ? follows
            ? `Uw certificaat is verlengd. Hierbij het nieuwe, dat volgt op ${follows}. U vindt het als PDF in de bijlage.`
            : 'Hierbij uw certificaat van bekwaamheid. U vindt het als PDF in de bijlage.'
          : 'U heeft de training afgerond. Hierbij uw certificaat van deelname. U vindt het als PDF in de bijlage.',
      'Iedereen kan het nummer nakijken bij ‘Certificaat controleren’. Uw naam ziet daar alleen wie de code op uw papier scant, tenzij u anders kiest.',
    ],
    facts: [['Nummer', number] as const, ...(validUntil ? [['Geldig tot', day(validUntil)] as const] : [])],
    button: { label: 'Naar mijn certificaten', url },
    why: WHY,
  }),
  suspended: (of: Done & { reason: SuspensionReason }) => ({
    subject: `Uw certificaat is geschorst: ${of.title}`,
    paragraphs: [
      `Op ${moment(of.at)} hebben wij uw certificaat geschorst. De reden: ${words.suspensionReasons[of.reason]}.`,
      'Zolang het geschorst is, geldt uw certificaat niet. Wie het nummer nakijkt, ziet dat het geschorst is en sinds wanneer, maar niet waarom.',
      ...(of.kind === 'competence' ? [LICENCES] : []),
      ASK,
    ],
    ...aboutOne(of),
  }),
  lifted: (of: Done & { inForce: boolean }) => ({
    subject: `De schorsing is voorbij: ${of.title}`,
    paragraphs: [
      `Op ${moment(of.at)} hebben wij de schorsing van uw certificaat opgeheven.`,
      of.inForce
        ? 'Uw certificaat geldt weer. Wie het nummer nakijkt, ziet dat ook.'
        : 'Uw certificaat geldt nu niet, want het is intussen verlopen. Bij uw certificaten ziet u wat u kunt doen.',
    ],
    ...aboutOne(of),
  }),
  ending: (of: Ending) => ({
    subject:
      of.days < 0
        ? `Uw certificaat loopt af op ${day(of.until)}`
        : of.days === 0
          ? 'Uw certificaat loopt vandaag af'
          : `Uw certificaat is verlopen: ${of.title}`,
    paragraphs: [
      of.days < 0
        ? `Uw certificaat ${of.title} geldt tot ${day(of.until)}. Dat is over ${count(-of.days, 'dag', 'dagen')}.`
        : of.days === 0
          ? `Uw certificaat ${of.title} geldt tot vandaag, ${moment(of.until)}.`
          : `Uw certificaat ${of.title} gold tot ${day(of.until)}. Het telt nu niet, ook niet op een licentie.`,
      ...(of.suspended ? [SUSPENDED_TOO] : []),
      of.days >= 0
        ? `Wilt u gecertificeerd blijven? Verlengen kan nog tot en met ${renewal.lastDay(of.renewUntil)}. Het nieuwe certificaat geldt dan vanaf de dag van het besluit.`
        : 'Wilt u gecertificeerd blijven? Verleng het dan op tijd, dan sluit het nieuwe certificaat erop aan.',
      'Op uw bladzijde staat wat u nodig heeft, wat er al is en wat nog ontbreekt.',
    ],
    ...aboutOne(of),
    button: { label: 'Naar uw verlenging', url: of.url },
  }),
  withdrawn: (of: Done & { reason: WithdrawalReason }) => ({
    subject: `Uw certificaat is ingetrokken: ${of.title}`,
    paragraphs: [
      `Op ${moment(of.at)} hebben wij uw certificaat ingetrokken. De reden: ${words.withdrawalReasons[of.reason]}.`,
      'Het geldt niet meer, en dat is voorgoed. Wie het nummer nakijkt, ziet dat het is ingetrokken en wanneer, maar niet waarom.',
      ...(of.kind === 'competence' ? [LICENCES] : []),
      ASK,
    ],
    ...aboutOne(of),
  }),
} as const;
