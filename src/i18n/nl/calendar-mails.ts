import { registration as words } from './registration.ts';

type Ended = {
  course: string;
  city: string;
  why: 'refunded' | 'cancelled' | 'given_up' | 'moved' | 'declined';
  /** Why the run does not go on, in our words; may be empty. */
  reason: string;
  /** How many meetings were still to come. */
  meetings: number;
  url: string;
};
type Span = { startsAt: Date; endsAt: Date };
type Meeting = {
  course: string;
  /** Whether it was known before. */
  changed: boolean;
  topic: string;
  where: string;
  /** When it was, if it moved. */
  before: Span | null;
  /** In the words of who moved it; may be empty. */
  why: string;
  meeting: Span;
  url: string;
};
type Cancelled = { course: string; topic: string; meeting: Span; why: string; url: string };

const ENDED: Record<Ended['why'], (course: string, city: string) => string> = {
  refunded: (course, city) => `Uw plaats in ${course} in ${city} is vervallen, omdat de bestelling is teruggegeven.`,
  cancelled: (course, city) => `Uw plaats in ${course} in ${city} is vervallen, omdat deze groep niet doorgaat.`,
  given_up: (course, city) => `De plaats op uw naam in ${course} in ${city} is afgezegd.`,
  moved: (course, city) => `U gaat naar een andere groep. Uw plaats in ${course} in ${city} is daarmee vervallen.`,
  declined: (course, city) => `U nam de plaats in ${course} in ${city} niet aan. Hij is weer vrij.`,
};

/** The words of the mails that bring word to somebody’s calendar. */
export const calendarMailWords = {
  placeEnded: ({ course, city, why, reason, meetings, url }: Ended) => ({
    subject: why === 'declined' ? `U nam de plaats niet aan: ${course}` : `Uw plaats is vervallen: ${course}`,
    paragraphs: [
      ENDED[why](course, city),
      ...whySaid(reason),
      ...(why === 'cancelled' ? ['Wie de plaats betaalde, krijgt alles terug.'] : []),
      ...(meetings > 0
        ? ['De bijeenkomsten zijn hiermee voor u afgezegd. Met de bestanden bij deze mail haalt u ze uit uw agenda.']
        : []),
    ],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze mail omdat er een plaats op uw naam stond.',
  }),
  meetingSet: ({ course, changed, topic, where, before, why, meeting, url }: Meeting) => ({
    subject: subjectOf(course, changed, before),
    paragraphs: [
      setSentence({ course, changed, before, topic }),
      ...whySaid(why),
      'Het bestand bij deze mail zet de bijeenkomst in uw agenda.',
      ...(before
        ? [
            'Past het niet meer? Laat het ons weten. U kunt naar een andere groep, of u krijgt terug wat u nog niet heeft gehad.',
          ]
        : []),
    ],
    facts: [
      ['Waar', where],
      ...(before ? [['Was', words.meeting(before.startsAt, before.endsAt)] as [string, string]] : []),
      [before ? 'Wordt' : 'Bijeenkomst', words.meeting(meeting.startsAt, meeting.endsAt)],
    ] as [string, string][],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze mail omdat u een plaats heeft in deze groep.',
  }),
  meetingCancelled: ({ course, topic, meeting, why, url }: Cancelled) => ({
    subject: `Een bijeenkomst gaat niet door: ${course}`,
    paragraphs: [
      `De bijeenkomst ‘${topic}’ van ${course} gaat niet door.`,
      ...whySaid(why),
      'Met het bestand bij deze mail haalt u haar uit uw agenda. De andere bijeenkomsten blijven staan.',
    ],
    facts: [['Gaat niet door', words.meeting(meeting.startsAt, meeting.endsAt)]] as [string, string][],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze mail omdat u een plaats heeft in deze groep.',
  }),
} as const;

/** Why something changes, in the words of who changed it. */
export function whySaid(why: string): string[] {
  return why === '' ? [] : [why];
}

function subjectOf(course: string, changed: boolean, before: Span | null): string {
  if (before) return `Een bijeenkomst is verzet: ${course}`;
  return changed ? `Een bijeenkomst is veranderd: ${course}` : `Er is een bijeenkomst bij: ${course}`;
}

function setSentence({
  course,
  changed,
  before,
  topic,
}: Pick<Meeting, 'course' | 'changed' | 'before' | 'topic'>): string {
  if (before)
    return `De bijeenkomst ‘${topic}’ van ${course} is op een ander moment. De oude afspraak geldt niet meer.`;
  return changed
    ? `De bijeenkomst ‘${topic}’ van ${course} is veranderd. Hieronder staat hoe het nu is. Wat u eerder kreeg, geldt niet meer.`
    : `Er is een bijeenkomst bij in ${course}: ‘${topic}’.`;
}
