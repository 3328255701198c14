import { addDays, dayOf, midnight } from '#domain/calendar.ts';
import type { RenewalDecline, RenewalRecord } from '#domain/certification/index.ts';
import { count, day, duration, moment } from './format.ts';

const declines: Readonly<Record<RenewalDecline, string>> = {
  practice_not_clear: 'uit wat u invulde blijkt niet dat u als coach werkte',
  talk_not_enough: 'het gesprek dat iemand zag, laat KOEK niet genoeg zien',
  learning_does_not_fit: 'wat u leerde, past niet bij het werk van coach',
};
/** The last day before a midnight. */
const lastDay = (until: Date) => day(midnight(addDays(dayOf(until), -1)));
const ofDay = (text: string) => day(midnight(text));
const hours = (minutes: number) => duration(minutes);
const aboutRecord = ({ kind, day: on, minutes, what }: Pick<RenewalRecord, 'kind' | 'day' | 'minutes' | 'what'>) =>
  kind === 'talk' ? `Gesprek van ${ofDay(on)}, gezien door ${what}` : `${what}, ${hours(minutes ?? 0)}, ${ofDay(on)}`;

/** Words about renewing a certificate, for its holder and for the officer. */
export const renewal = {
  declines,
  aboutRecord,
  lastDay,
  title: 'Uw certificaat verlengen',
  go: 'Verleng uw certificaat',
  see: 'Bekijk uw verlenging',
  prepare: 'Bekijk wat u nodig heeft om te verlengen',
  lead: 'Verlengen kost niets. U heeft drie dingen nodig: een verklaring voor elk jaar, een gesprek waar iemand bij was, en 12 uur leren.',
  early: (from: Date) => `Verlengen kan vanaf ${day(from)}. U kunt nu al verzamelen wat u nodig heeft.`,
  open: (until: Date) =>
    `Uw certificaat geldt tot ${day(until)}. Besluit een certificeerder voor die dag, dan sluit het nieuwe er zonder gat op aan. Vraag het daarom op tijd.`,
  late: (until: Date) =>
    `Uw certificaat is verlopen en telt nu niet. Verlengen kan nog tot en met ${lastDay(until)}. Het nieuwe geldt vanaf de dag van het besluit.`,
  overTitle: 'Verlengen kan niet meer',
  over: (since: Date) =>
    `Verlengen kon tot en met ${lastDay(since)}. U kunt wel opnieuw gecertificeerd worden, en dat gaat korter dan de eerste keer. De trainingen hoeft u niet nog eens te volgen, en uw dossier staat er nog. U kiest uw bewijs, en twee beoordelaars kijken ernaar.`,
  overGo: 'Vraag opnieuw aan',
  never: 'Dit certificaat loopt niet af. Verlengen hoeft niet.',
  withdrawn: 'Dit certificaat is ingetrokken. Verlengen kan niet.',
  replaced: 'Dit papier is vervangen. Verlengen doet u bij het nieuwe.',
  renewedTitle: 'Uw certificaat is verlengd',
  renewed: (number: string) => `Uw nieuwe certificaat heeft nummer ${number}.`,
  toMine: 'Naar mijn certificaten',
  suspendedTitle: 'Uw certificaat is geschorst',
  suspended: 'U kunt de verlenging wel vragen. Wij besluiten pas als de schorsing voorbij is.',
  pendingTitle: 'Uw aanvraag is bij een certificeerder',
  pending: (at: Date) => `U vroeg het op ${moment(at)}. U krijgt een mail als er een besluit is.`,
  declinedTitle: 'Uw aanvraag is niet toegekend',
  declinedBecause: (at: Date, reason: RenewalDecline) =>
    `Besluit van ${day(at)}: ${declines[reason]}. Vul aan wat er ontbreekt en vraag het nog eens.`,

  yearsTitle: '1. Elk jaar een verklaring',
  yearHead: 'Jaar',
  yearOf: (year: number, from: Date, until: Date) => `Jaar ${year}: ${day(from)} tot ${day(until)}`,
  standHead: 'Hoe het staat',
  yearStated: (conversations: number, at: Date) =>
    `${count(conversations, 'gesprek', 'gesprekken')}, verklaard op ${day(at)}`,
  yearOpen: 'Nog niet verklaard',
  yearLater: (from: Date) => `Verklaren kan vanaf ${day(from)}`,
  yearForm: 'Verklaar een jaar',
  yearWhich: 'Over welk jaar?',
  yearMissing: 'Kies een jaar.',
  yearChoice: (year: number, conversations: number | null) =>
    conversations === null
      ? `Jaar ${year}`
      : `Jaar ${year}. U vulde in: ${count(conversations, 'gesprek', 'gesprekken')}`,
  conversations: 'Hoeveel gesprekken had u dat jaar als coach?',
  conversationsHint: 'Een schatting is goed. Noem geen namen: wij vragen alleen een getal.',
  conversationsFill: (most: number) => `Vul een getal in van 1 tot en met ${most}.`,
  practised: 'Ik werkte dat jaar volgens KOEK en hield mij aan de gedragscode.',
  practisedMissing: 'Zet een vinkje als dat zo is. Is het niet zo, neem dan contact met ons op.',
  yearDo: 'Verklaar dit jaar',
  stated: (year: number) => `Uw verklaring over jaar ${year} is bewaard.`,

  talkTitle: '2. Een gesprek waar iemand bij was',
  talkHow:
    'Vraag iemand die KOEK kent om mee te kijken bij een gesprek dat u als coach voert. De klimmer moet dat goed vinden. Laat ons weten wie het was en wanneer. Een certificeerder voert het hier in.',
  talkSeen: (on: string) => `Er was iemand bij uw gesprek van ${ofDay(on)}.`,
  learningTitle: '3. Twaalf uur leren',
  learningHow:
    'Trainingen die u hier afrondt, tellen vanzelf mee. Leerde u ergens anders? Stuur ons het bewijs. Een certificeerder voert de uren in.',
  learnt: (minutes: number, asked: number) => `Er staat ${hours(minutes)}. Nodig is ${hours(asked)}.`,
  learningNone: 'Er staan nog geen uren.',
  whatHead: 'Wat',
  dayHead: 'Dag',
  hoursHead: 'Omvang',
  ofDay,
  hours,
  sendProof: 'Stuur ons een bericht',
  course: (title: string) => `${title}, hier gevolgd`,

  askTitle: 'Verlenging vragen',
  lacksTitle: 'Dit ontbreekt nog',
  lacksYears: (years: readonly number[]) =>
    years.length === 1 ? `de verklaring over jaar ${years[0]}` : `de verklaringen over jaar ${years.join(', ')}`,
  lacksTalk: 'een gesprek waar iemand bij was',
  lacksLearning: (minutes: number) => `nog ${hours(minutes)} leren`,
  complete:
    'Alles is er. Een certificeerder kijkt het na en besluit. U krijgt meteen een mail dat wij uw aanvraag hebben.',
  ask: 'Vraag verlenging',
  asked: 'Uw aanvraag is verstuurd. U krijgt een mail als er een besluit is.',

  queueTitle: 'Verlengingen',
  queueLead: 'Wie om verlenging vroeg en op een besluit wacht. Wie het eerst vroeg, staat bovenaan.',
  queueEmpty: 'Er wacht niemand op een verlenging.',
  queueNumber: 'Certificaat',
  queueAsked: 'Gevraagd op',
  queueEnds: 'Geldig tot',
  queueForYou: 'Voor u',
  waiting: (number: number) => `${count(number, 'aanvraag', 'aanvragen')} om verlenging`,
  deskTitle: (number: string) => `Verlenging van ${number}`,
  toDesk: 'Naar de verlenging',
  toCertificate: 'Naar het certificaat',
  deskStage: {
    never: 'Dit certificaat loopt niet af.',
    early: (from: Date) => `De houder kan vragen vanaf ${day(from)}. Invoeren kan nu al.`,
    open: (until: Date) =>
      `Het certificaat geldt tot ${day(until)}. Besluit u voor die dag, dan sluit het nieuwe erop aan.`,
    late: (until: Date) =>
      `Het certificaat is verlopen. De houder kan vragen tot en met ${lastDay(until)}. Het nieuwe geldt vanaf de dag van uw besluit.`,
    over: (since: Date) => `Verlengen kon tot en met ${lastDay(since)}. De houder kan alleen nog opnieuw aanvragen.`,
    withdrawn: 'Dit certificaat is ingetrokken.',
    replaced: 'Dit papier is vervangen. De verlenging hoort nu bij het nieuwe.',
    renewed: (number: string) => `Dit certificaat is opgevolgd door ${number}.`,
  },
  notAsked: 'De houder heeft de verlenging nog niet gevraagd.',
  askedOn: (at: Date) => `De houder vroeg de verlenging op ${moment(at)}.`,
  deskSuspended: 'Het certificaat is geschorst. Toekennen kan pas als de schorsing is opgeheven.',
  recordsTitle: 'Ingevoerd door een certificeerder',
  recordsNone: 'Er is nog niets ingevoerd.',
  proofHead: 'Wat u zag',
  deedHead: 'Haal weg',
  strike: 'Haal weg',
  strikeAbout: (what: string) => `: ${what}`,
  strikeQuestion: 'Is dit een vergissing? Het telt dan niet meer. De houder krijgt een mail.',
  strikeConfirm: 'Ja, haal weg',
  struck: 'Het is weggehaald. De houder krijgt een mail.',
  addTalk: 'Voer een gesprek in',
  addTalkHint: 'De houder krijgt een mail dat u dit invoerde.',
  talkDay: 'Op welke dag was het gesprek?',
  dayMissing: 'Vul een dag in, zoals 14-12-2026.',
  observer: 'Wie was erbij?',
  observerHint: 'De naam van wie meekeek, niet die van de klimmer.',
  observerMissing: 'wie erbij was',
  proof: 'Wat zag u daarvan?',
  proofHint: 'Bijvoorbeeld: een bericht van wie meekeek. Noem geen klimmer.',
  proofMissing: 'wat u zag',
  addTalkDo: 'Voer het gesprek in en stuur 1 mail',
  addLearning: 'Voer uren leren in',
  learntDay: 'Op welke dag was het klaar?',
  learntWhat: 'Wat leerde de houder, en waar?',
  learntMissing: 'wat er geleerd is',
  hoursField: 'Hoeveel hele uren?',
  hoursFill: (most: number) => `Vul een heel getal in van 1 tot en met ${most}.`,
  addLearningDo: 'Voer de uren in en stuur 1 mail',
  recorded: 'Het is ingevoerd. De houder krijgt een mail.',
  decideTitle: 'Uw besluit',
  grant: 'Ken toe en stuur het certificaat',
  grantWhat: (until: Date) => `Er komt een nieuw certificaat, geldig tot ${day(until)}. Dit gaat eruit:`,
  granted: 'De verlenging is toegekend. De houder krijgt het nieuwe certificaat in een mail.',
  decline: 'Ken niet toe',
  declineQuestion:
    'De houder krijgt een mail met de reden en kan het nog eens vragen, zolang verlengen kan. Anderen zien hier niets van.',
  declineConfirm: 'Ken niet toe en stuur 1 mail',
  reason: 'Waarom niet?',
  reasonMissing: 'een reden',
  declined: 'De aanvraag is niet toegekend. De houder krijgt een mail.',
  theMail: (subject: string) => `De mail: ${subject}`,
  numberToCome: 'komt bij het uitgeven',
  mailTo: (name: string) => `Aan ${name}`,
  lacking: 'Er ontbreekt nog iets. Toekennen kan daarom niet.',

  mineTitle: 'Uw certificaat verlengen',
  mineAbout: {
    open: (until: Date) => `Het geldt nog tot ${day(until)}.`,
    late: (until: Date) => `Het is verlopen. Verlengen kan tot en met ${lastDay(until)}.`,
    pending: 'Een certificeerder kijkt ernaar.',
    over: 'Verlengen kan niet meer. Opnieuw aanvragen kan wel.',
  },
  mineGo: 'Bekijk de verlenging',
} as const;

type Of = { number: string; title: string; url: string };
const WHY = 'U krijgt deze mail omdat dit certificaat op uw naam staat.';
const about = ({ number, url }: Of) => ({
  facts: [['Nummer', number] as const],
  button: { label: 'Naar uw verlenging', url },
  why: WHY,
});

type Recorded = Of & {
  about: 'talk' | 'learning';
  day: string;
  minutes: number | null;
  what: string;
  struck: boolean;
};

/** The words of the mails about a renewal. */
export const renewalMailWords = {
  asked: (of: Of & { at: Date }) => ({
    subject: `Wij hebben uw aanvraag om verlenging: ${of.title}`,
    paragraphs: [
      `Op ${moment(of.at)} vroeg u om verlenging van uw certificaat. Een certificeerder kijkt ernaar en besluit.`,
      'U hoeft nu niets te doen. U krijgt een mail als er een besluit is.',
    ],
    ...about(of),
  }),
  recorded: (of: Recorded) => ({
    subject: of.struck ? 'Voor uw verlenging is iets weggehaald' : 'Voor uw verlenging is iets ingevoerd',
    paragraphs: [
      of.struck
        ? 'Een certificeerder haalde dit weg, omdat het een vergissing was. Het telt niet meer mee.'
        : 'Een certificeerder voerde dit in. Het telt mee voor de verlenging van uw certificaat.',
      of.about === 'talk'
        ? `Een gesprek waar iemand bij was, op ${ofDay(of.day)}.`
        : `${of.what}: ${hours(of.minutes ?? 0)}, op ${ofDay(of.day)}.`,
      'Klopt het niet? Neem dan contact met ons op.',
    ],
    ...about(of),
  }),
  declined: (of: Of & { reason: RenewalDecline }) => ({
    subject: `Uw verlenging is niet toegekend: ${of.title}`,
    paragraphs: [
      `Een certificeerder keek naar uw aanvraag om verlenging en kende die niet toe. De reden: ${declines[of.reason]}.`,
      'U kunt aanvullen wat er ontbreekt en het nog eens vragen. Op de bladzijde van uw verlenging staat tot wanneer dat kan.',
      'Bent u het er niet mee eens, of heeft u een vraag? Neem dan contact met ons op.',
    ],
    ...about(of),
  }),
  waits: ({ number, validUntil, url }: { number: string; validUntil: Date | null; url: string }) => ({
    subject: `Een verlenging wacht op een besluit: ${number}`,
    paragraphs: [
      `De houder van certificaat ${number} vraagt om verlenging.`,
      ...(validUntil ? [`Het certificaat loopt af op ${day(validUntil)}. Een besluit daarvoor voorkomt een gat.`] : []),
    ],
    facts: [['Nummer', number] as const],
    button: { label: 'Naar de verlengingen', url },
    why: 'U krijgt deze mail omdat u certificeerder bent.',
  }),
} as const;
