import { decisionWords } from './decision-words.ts';
import { day } from './format.ts';

const becauseCandidate = 'U krijgt deze mail omdat u certificering heeft aangevraagd.';
const becauseAssessor = 'U krijgt deze mail omdat u beoordelaar bent.';
const becauseOfficer = 'U krijgt deze mail omdat u certificeerder bent.';

type OfSeat = { code: string; dueAt: Date; reason: string; url: string };
type Decided = { title: string; reasons: string; deviation: string | null; appealUntil: Date; url: string };
const appeal = (until: Date) =>
  `Bent u het er niet mee eens? U kunt bezwaar maken vóór ${day(until)}. Dat doet u op de bladzijde van het besluit, en het kost niets. Twee nieuwe beoordelaars en een andere certificeerder kijken er dan naar.`;

/** The words of the mails about assessment. */
export const assessmentLetterWords = {
  opened: ({ title, code, url }: { title: string; code: string; url: string }) => ({
    subject: `Uw aanvraag voor ${title} is binnen`,
    paragraphs: [
      'Uw betaling is binnen. Twee beoordelaars lezen nu uw bewijs, los van elkaar. Zij zien uw naam niet. Daarna besluit een certificeerder.',
      'Wat u inleverde, blijft zoals het was. Uw eigen dossier kunt u gewoon blijven aanvullen; dat verandert niets aan deze aanvraag.',
      'U hoeft nu niets te doen. U krijgt een mail als er een besluit is.',
    ],
    facts: [['Uw zaak', code] as const],
    button: { label: 'Bekijk hoe het staat', url },
    why: becauseCandidate,
  }),
  assigned: ({ code, dueAt, url }: { code: string; dueAt: Date; url: string }) => ({
    subject: `Een zaak om te beoordelen: ${code}`,
    paragraphs: [
      'Wij vragen u een kandidaat te beoordelen. U ziet geen naam en geen ander oordeel.',
      'Herkent u de kandidaat aan het werk? Geef de zaak dan terug. Dat kan met één knop, en het is nooit een verwijt.',
    ],
    facts: [['Zaak', code] as const, ['Klaar vóór', day(dueAt)] as const],
    button: { label: 'Open de zaak', url },
    why: becauseAssessor,
  }),
  seatOpen: ({ code, url }: { code: string; url: string }) => ({
    subject: `Geen beoordelaar te vinden voor ${code}`,
    paragraphs: [
      'Voor deze zaak is een beoordelaar nodig, maar niemand kan hem nemen zonder de kandidaat te kennen. De zaak wacht.',
      'Vraag een beheerder om iemand aan te stellen die de kandidaat niet kent. Wij zoeken vanzelf opnieuw.',
    ],
    button: { label: 'Bekijk de zaak', url },
    why: becauseOfficer,
  }),
  ready: ({ code, url }: { code: string; url: string }) => ({
    subject: `Alle oordelen zijn binnen voor ${code}`,
    paragraphs: ['De beoordelaars zijn klaar. U kunt hun oordelen naast elkaar lezen en besluiten.'],
    button: { label: 'Open de zaak', url },
    why: becauseOfficer,
  }),
  noDecider: ({ code, url }: { code: string; url: string }) => ({
    subject: `Niemand mag besluiten over ${code}`,
    paragraphs: [
      'De beoordelaars van deze zaak zijn klaar, maar elke certificeerder heeft een band met de kandidaat. De kandidaat wacht.',
      'Stel iemand aan als certificeerder die niets met deze zaak te maken had. Die ziet de zaak meteen bij ‘Besluiten’. Na het besluit kunt u die aanstelling weer beëindigen.',
    ],
    facts: [['Zaak', code] as const],
    button: { label: 'Stel iemand aan', url },
    why: 'U krijgt deze mail omdat u beheerder bent.',
  }),
  markSoon: ({ code, dueAt, url }: OfSeat) => ({
    subject: `Bijna zover: uw oordeel over ${code}`,
    paragraphs: [
      `Wij verwachten uw oordeel vóór ${day(dueAt)}.`,
      'Lukt dat niet? Geef de zaak dan nu terug, of mail ons om meer tijd. Dan hoeft de kandidaat niet langer te wachten.',
    ],
    facts: [['Zaak', code] as const, ['Klaar vóór', day(dueAt)] as const],
    button: { label: 'Open de zaak', url },
    why: becauseAssessor,
  }),
  markLate: ({ code, dueAt, url }: OfSeat) => ({
    subject: `Te laat: uw oordeel over ${code}`,
    paragraphs: [
      `Uw oordeel had er moeten zijn vóór ${day(dueAt)}. De kandidaat wacht erop.`,
      'Rond het af, of geef de zaak terug. De certificeerder ziet dat het te laat is en kan iemand anders vragen.',
    ],
    facts: [['Zaak', code] as const],
    button: { label: 'Open de zaak', url },
    why: becauseAssessor,
  }),
  extended: ({ code, dueAt, reason, url }: OfSeat) => ({
    subject: `U heeft meer tijd voor ${code}`,
    paragraphs: [`Een certificeerder gaf u meer tijd: tot ${day(dueAt)}.`, `De reden: ${reason}`],
    facts: [['Zaak', code] as const, ['Klaar vóór', day(dueAt)] as const],
    button: { label: 'Open de zaak', url },
    why: becauseAssessor,
  }),
  takenBack: ({ code, url }: { code: string; url: string }) => ({
    subject: `U hoeft ${code} niet meer te beoordelen`,
    paragraphs: ['Een certificeerder heeft deze zaak teruggenomen en vraagt iemand anders. Uw concept is weg.'],
    facts: [['Zaak', code] as const],
    button: { label: 'Naar uw zaken', url },
    why: becauseAssessor,
  }),
  decisionLate: ({ code, dueAt, url }: { code: string; dueAt: Date; url: string }) => ({
    subject: `Te laat: het besluit over ${code}`,
    paragraphs: [
      `Alle oordelen zijn binnen. Het besluit had er moeten zijn vóór ${day(dueAt)}: tien weken nadat de zaak openging. De kandidaat wacht erop.`,
    ],
    facts: [['Zaak', code] as const],
    button: { label: 'Open de zaak', url },
    why: becauseOfficer,
  }),
  waitsLong: ({ code, title, url }: { code: string; title: string; url: string }) => ({
    subject: 'Wij vonden nog niemand: wat wilt u?',
    paragraphs: [
      `U vroeg ${title} aan. Na tien weken is er nog geen beoordelaar vrij die u niet kent. Dat spijt ons.`,
      'U kiest zelf: langer wachten, of het hele bedrag terug. Zolang u niets kiest, zoeken wij verder.',
    ],
    facts: [['Uw zaak', code] as const],
    button: { label: 'Kies wat u wilt', url },
    why: becauseCandidate,
  }),
  stoppedWaiting: ({ code, title, url }: { code: string; title: string; url: string }) => ({
    subject: 'Uw aanvraag is gestopt en uw geld gaat terug',
    paragraphs: [
      `U wilde niet langer wachten op een beoordelaar voor ${title}. Het hele bedrag gaat terug. Bij uw bestelling staat de creditnota.`,
      'Uw dossier blijft van u. U kunt later opnieuw aanvragen.',
    ],
    facts: [['Uw zaak', code] as const],
    button: { label: 'Bekijk uw bestelling', url },
    why: becauseCandidate,
  }),
  nameCorrected: ({ code, name, reason, url }: { code: string; name: string; reason: string; url: string }) => ({
    subject: 'De naam op uw certificaat is verbeterd',
    paragraphs: [
      `Een certificeerder heeft de naam verbeterd die op uw certificaat komt. Die is nu: ${name}.`,
      `De reden: ${reason}`,
      'Klopt dit niet? Laat het ons weten voordat er een besluit is.',
    ],
    facts: [['Uw zaak', code] as const],
    button: { label: 'Bekijk hoe het staat', url },
    why: becauseCandidate,
  }),
  passed: ({ title, reasons, url }: Decided) => ({
    subject: `U bent geslaagd: ${title}`,
    paragraphs: [
      'De certificeerder heeft besloten: u bent geslaagd. Uw certificaat komt in een mail hierna, en staat bij ‘Mijn certificaten’.',
      `Zo legt de certificeerder het uit: ${reasons}`,
    ],
    button: { label: 'Lees het besluit en de oordelen', url },
    why: becauseCandidate,
  }),
  notPassed: ({ title, reasons, deviation, appealUntil, url }: Decided) => ({
    subject: `Het besluit over ${title}`,
    paragraphs: [
      'U bent nog niet geslaagd. Bij het besluit leest u per criterium wat de beoordelaars zagen en wat nog nodig is.',
      `Zo legt de certificeerder het uit: ${reasons}`,
      ...(deviation ? [decisionWords.deviatesWhy(deviation)] : []),
      'U kunt opnieuw aanvragen als u zover bent. Uw dossier blijft van u.',
      appeal(appealUntil),
    ],
    button: { label: 'Lees het besluit en de oordelen', url },
    why: becauseCandidate,
  }),
} as const;
