import { whySaid } from './calendar-mails.ts';
import { count } from './format.ts';
import { registration } from './registration.ts';

type Span = { startsAt: Date; endsAt: Date };
type OfRun = { course: string; city: string; url: string };
type OfMeeting = OfRun & { where: string; topic: string; meeting: Span; why: string };
type Seat = OfRun & { name: string; taken: number; capacity: number };
type Left = Seat & { why: 'refunded' | 'cancelled' | 'given_up' | 'moved' | 'declined' };

const whyTrainer = 'U krijgt deze mail omdat u deze groep begeleidt.';
const inGroup = 'U krijgt deze mail omdat u een plaats heeft in deze groep.';
const button = (url: string) => ({ label: 'Naar de groep', url });
const span = ({ startsAt, endsAt }: Span) => registration.meeting(startsAt, endsAt);

const LEFT: Readonly<Record<Left['why'], (name: string) => string>> = {
  refunded: (name) => `${name} doet niet meer mee. De plaats is teruggegeven.`,
  cancelled: (name) => `${name} doet niet meer mee. De plaats is vervallen.`,
  given_up: (name) => `${name} doet niet meer mee. De plaats is afgezegd.`,
  moved: (name) => `${name} gaat naar een andere groep.`,
  declined: (name) => `${name} nam de plaats niet aan.`,
};

/** The words of the mails about a group that is running: to its trainer, and of its trainer to the group. */
export const runMailWords = {
  meetingSet: ({ course, city, where, topic, before, meeting, why, url }: OfMeeting & { before: Span | null }) => ({
    subject: before ? `Verzet: ${course} in ${city}` : `Bijeenkomst gepland: ${course} in ${city}`,
    paragraphs: [
      before
        ? `De bijeenkomst ‘${topic}’ van uw groep is op een ander moment. Iedereen in de groep krijgt daar een mail over.`
        : `Er staat een bijeenkomst van uw groep: ‘${topic}’.`,
      ...whySaid(why),
      'Het bestand bij deze mail zet de bijeenkomst in uw agenda.',
    ],
    facts: [
      ['Waar', where],
      ...(before ? [['Was', span(before)] as [string, string]] : []),
      [before ? 'Wordt' : 'Bijeenkomst', span(meeting)],
    ] as [string, string][],
    button: button(url),
    why: whyTrainer,
  }),
  meetingCancelled: ({ course, city, topic, meeting, why, url }: OfMeeting) => ({
    subject: `Gaat niet door: ${course} in ${city}`,
    paragraphs: [
      `De bijeenkomst ‘${topic}’ van uw groep gaat niet door. Iedereen in de groep krijgt daar een mail over.`,
      ...whySaid(why),
      'Met het bestand bij deze mail haalt u haar uit uw agenda.',
    ],
    facts: [['Gaat niet door', span(meeting)]] as [string, string][],
    button: button(url),
    why: whyTrainer,
  }),
  runGiven: ({ course, city, where, why, url }: OfRun & { where: string; why: string }) => ({
    subject: `U begeleidt nu een groep: ${course} in ${city}`,
    paragraphs: [
      `Vanaf nu begeleidt u ${course} in ${city}. U ziet de groep, wie er waren en het werk dat op antwoord wacht.`,
      ...whySaid(why),
      'Met de bestanden bij deze mail zet u de bijeenkomsten in uw agenda.',
    ],
    facts: [['Waar', where]] as [string, string][],
    button: button(url),
    why: whyTrainer,
  }),
  runTakenOver: ({ course, city, after, why, url }: OfRun & { after: string; why: string }) => ({
    subject: `${after} neemt uw groep over: ${course} in ${city}`,
    paragraphs: [
      `${after} begeleidt vanaf nu ${course} in ${city}. U hoeft niets meer te doen. De groep ziet u niet meer.`,
      ...whySaid(why),
      'Met de bestanden bij deze mail haalt u de bijeenkomsten uit uw agenda.',
    ],
    button: { label: 'Naar uw groepen', url },
    why: 'U krijgt deze mail omdat u deze groep begeleidde.',
  }),
  trainerChanged: ({
    course,
    city,
    before,
    after,
    why,
    url,
  }: OfRun & { before: string; after: string; why: string }) => ({
    subject: `Een andere trainer: ${course}`,
    paragraphs: [
      `${after} begeleidt vanaf nu uw groep ${course} in ${city}, in plaats van ${before}. De dagen en de plek blijven zoals ze zijn.`,
      ...whySaid(why),
      'Wat u inleverde en nog geen antwoord heeft, leest de nieuwe trainer.',
    ],
    button: { label: 'Bekijk de training', url },
    why: inGroup,
  }),
  runCancelled: ({ course, city, why, url }: OfRun & { why: string }) => ({
    subject: `Uw groep gaat niet door: ${course} in ${city}`,
    paragraphs: [
      `${course} in ${city} gaat niet door. Iedereen in de groep en op de wachtlijst krijgt daar een mail over.`,
      ...whySaid(why),
      'Met de bestanden bij deze mail haalt u de bijeenkomsten uit uw agenda.',
    ],
    button: button(url),
    why: whyTrainer,
  }),
  runStopped: ({ course, city, why, url }: OfRun & { why: string }) => ({
    subject: `Uw groep stopt: ${course}`,
    paragraphs: [
      `Uw groep ${course} in ${city} gaat niet verder. U had de training al afgerond. Uw certificaat blijft van u.`,
      ...whySaid(why),
      'Staan er nog bijeenkomsten in uw agenda? Met de bestanden bij deze mail haalt u ze weg.',
    ],
    button: { label: 'Naar uw certificaten', url },
    why: inGroup,
  }),
  waitingEnded: ({ course, city, why, url }: OfRun & { why: string }) => ({
    subject: `Deze groep gaat niet door: ${course} in ${city}`,
    paragraphs: [
      `${course} in ${city} gaat niet door. Er komt daar dus geen plaats meer vrij. Heeft u net betaald? Dan krijgt u alles terug.`,
      ...whySaid(why),
      'Op de pagina van de training ziet u wanneer en waar andere groepen beginnen.',
    ],
    button: { label: 'Bekijk andere groepen', url },
    why: 'U krijgt deze mail omdat u op de wachtlijst stond of een plaats reserveerde.',
  }),
  groupMessage: ({ course, trainer, text, url }: { course: string; trainer: string; text: string; url: string }) => ({
    subject: `Bericht van ${trainer}: ${course}`,
    paragraphs: [
      `${trainer} schrijft aan de groep:`,
      ...text
        .split(/\n{2,}/)
        .map((part) => part.trim())
        .filter(Boolean),
    ],
    button: { label: 'Lees het bij uw training', url },
    why: inGroup,
  }),
  seatLeft: ({ course, city, name, taken, capacity, why, url }: Left) => ({
    subject: `Een plaats minder: ${course} in ${city}`,
    paragraphs: [LEFT[why](name), now(taken, capacity)],
    button: button(url),
    why: whyTrainer,
  }),
  seatTaken: ({ course, city, name, taken, capacity, url }: Seat) => ({
    subject: `Iemand erbij: ${course} in ${city}`,
    paragraphs: [`${name} komt uit een andere groep naar de uwe.`, now(taken, capacity)],
    button: button(url),
    why: whyTrainer,
  }),
} as const;

function now(taken: number, capacity: number): string {
  return `In de groep zitten nu ${count(taken, 'persoon', 'mensen')}; er zijn ${count(capacity, 'plaats', 'plaatsen')}.`;
}
