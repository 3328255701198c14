import { registration as words } from './registration.ts';

type Ended = {
  course: string;
  city: string;
  why: 'refunded' | 'cancelled' | 'given_up' | 'moved' | 'declined';
  /** How many meetings were still to come. */
  meetings: number;
  url: string;
};
type Meeting = {
  course: string;
  /** Whether it was known before. */
  changed: boolean;
  topic: string;
  where: string;
  meeting: { startsAt: Date; endsAt: Date };
  url: string;
};

const ENDED: Record<Ended['why'], (course: string, city: string) => string> = {
  refunded: (course, city) => `Uw plaats in ${course} in ${city} is vervallen, omdat de bestelling is teruggegeven.`,
  cancelled: (course, city) => `Uw plaats in ${course} in ${city} is vervallen, omdat deze groep niet doorgaat.`,
  given_up: (course, city) => `De plaats op uw naam in ${course} in ${city} is afgezegd.`,
  moved: (course, city) => `U gaat naar een andere groep. Uw plaats in ${course} in ${city} is daarmee vervallen.`,
  declined: (course, city) => `U nam de plaats in ${course} in ${city} niet aan. Hij is weer vrij.`,
};

/** The words of the mails that bring word to somebody’s calendar. */
export const calendarMailWords = {
  placeEnded: ({ course, city, why, meetings, url }: Ended) => ({
    subject: why === 'declined' ? `U nam de plaats niet aan: ${course}` : `Uw plaats is vervallen: ${course}`,
    paragraphs: [
      ENDED[why](course, city),
      ...(meetings > 0
        ? ['De bijeenkomsten zijn hiermee voor u afgezegd. Met de bestanden bij deze mail haalt u ze uit uw agenda.']
        : []),
    ],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze mail omdat er een plaats op uw naam stond.',
  }),
  meetingSet: ({ course, changed, topic, where, meeting, url }: Meeting) => ({
    subject: changed ? `Een bijeenkomst is veranderd: ${course}` : `Er is een bijeenkomst bij: ${course}`,
    paragraphs: [
      changed
        ? `De bijeenkomst ‘${topic}’ van ${course} is veranderd. Hieronder staat hoe het nu is. Wat u eerder kreeg, geldt niet meer.`
        : `Er is een bijeenkomst bij in ${course}: ‘${topic}’.`,
      'Het bestand bij deze mail zet de bijeenkomst in uw agenda.',
    ],
    facts: [
      ['Waar', where],
      ['Bijeenkomst', words.meeting(meeting.startsAt, meeting.endsAt)],
    ] as [string, string][],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze mail omdat u een plaats heeft in deze groep.',
  }),
} as const;
