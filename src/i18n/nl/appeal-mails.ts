import { decisionWords } from './decision-words.ts';
import { day, moment } from './format.ts';

const becauseCandidate = 'U krijgt deze mail omdat u bezwaar heeft gemaakt.';
const becauseOfficer = 'U krijgt deze mail omdat u certificeerder bent.';

type Lodged = { code: string; title: string; reasons: string; lodgedAt: Date; dueAt: Date; url: string };
type Answered = {
  outcome: 'passed' | 'not_passed';
  title: string;
  reasons: string;
  deviation: string | null;
  url: string;
};

/** The words of the mails about an appeal. */
export const appealLetterWords = {
  lodged: ({ code, title, reasons, lodgedAt, dueAt, url }: Lodged) => ({
    subject: `Wij hebben uw bezwaar: ${title}`,
    paragraphs: [
      `U maakte bezwaar op ${moment(lodgedAt)}. Deze mail is uw bewijs daarvan.`,
      'Twee beoordelaars die uw werk niet eerder hadden, lezen het opnieuw. Een certificeerder die het eerste besluit niet nam, besluit over uw bezwaar.',
      `U krijgt antwoord vóór ${day(dueAt)}. Tot dan blijft het eerste besluit gelden. Intrekken kan tot er een besluit is.`,
      `U schreef: ${reasons}`,
    ],
    facts: [['Nummer van uw bezwaar', code] as const],
    button: { label: 'Bekijk hoe het staat', url },
    why: becauseCandidate,
  }),
  withdrawn: ({ code, title, url }: Lodged) => ({
    subject: `Uw bezwaar is ingetrokken: ${title}`,
    paragraphs: [
      'U trok uw bezwaar in. Het eerste besluit blijft gelden. Niemand leest uw werk nu nog opnieuw.',
      'U kunt wel opnieuw certificering aanvragen. Uw dossier blijft van u.',
    ],
    facts: [['Nummer van uw bezwaar', code] as const],
    button: { label: 'Lees het besluit', url },
    why: becauseCandidate,
  }),
  came: ({ code, dueAt, url }: { code: string; dueAt: Date; url: string }) => ({
    subject: `Er is een bezwaar: ${code}`,
    paragraphs: [
      'Een kandidaat maakte bezwaar tegen een besluit dat een ander nam. Twee nieuwe beoordelaars lezen het werk. Als hun oordelen binnen zijn, kunt u besluiten.',
    ],
    facts: [['Zaak', code] as const, ['Besluiten vóór', day(dueAt)] as const],
    button: { label: 'Lees het bezwaar', url },
    why: becauseOfficer,
  }),
  upheld: ({ title, reasons, url }: Answered) => ({
    subject: `Uw bezwaar is gegrond: u bent geslaagd voor ${title}`,
    paragraphs: [
      'U heeft gelijk gekregen. U bent geslaagd. Uw certificaat komt in een mail hierna, en staat bij ‘Mijn certificaten’.',
      `Zo legt de certificeerder het uit: ${reasons}`,
    ],
    button: { label: 'Lees het besluit op uw bezwaar', url },
    why: becauseCandidate,
  }),
  rejected: ({ title, reasons, deviation, url }: Answered) => ({
    subject: `Het besluit op uw bezwaar: ${title}`,
    paragraphs: [
      'Uw bezwaar is ongegrond. U bent nog niet geslaagd. Twee nieuwe beoordelaars lazen uw werk; u leest per criterium wat zij zagen.',
      `Zo legt de certificeerder het uit: ${reasons}`,
      ...(deviation ? [decisionWords.deviatesWhy(deviation)] : []),
      'Dit is ons laatste woord over deze aanvraag. U kunt wel opnieuw aanvragen. Uw dossier blijft van u.',
    ],
    button: { label: 'Lees het besluit op uw bezwaar', url },
    why: becauseCandidate,
  }),
} as const;
