import { day, moment, time, weekday } from './format.ts';
import { registration as words } from './registration.ts';

type OfMeeting = {
  course: string;
  topic: string;
  meeting: { startsAt: Date; endsAt: Date };
  where: string;
  trainer: string;
  url: string;
};
type OfCourse = { course: string; next: Date | null; url: string };
type OfOffer = { course: string; city: string; until: Date; url: string };

const IN_GROUP = 'U krijgt deze mail omdat u een plaats heeft in deze groep.';
const WAITED = 'U krijgt deze mail omdat u op de wachtlijst stond.';
/** The unit stays with its number, and the day with its name. */
const on = (at: Date) => `${weekday(at)} ${day(at)}`;

const factsOf = ({ topic, meeting, where, trainer }: OfMeeting): [string, string][] => [
  ['Wanneer', words.meeting(meeting.startsAt, meeting.endsAt)],
  ['Waar', where],
  ['Waarover', topic],
  ['Uw trainer', trainer],
  ['Neem mee', 'pen en papier, en de opdracht waar u aan werkt'],
];

/** The words of the reminders. */
export const reminderMailWords = {
  meetingTomorrow: (of: OfMeeting) => ({
    subject: `Uw bijeenkomst van ${on(of.meeting.startsAt)}: ${of.course}`,
    paragraphs: [
      `Uw groep komt bij elkaar op ${on(of.meeting.startsAt)} om ${time(of.meeting.startsAt)}. Hieronder staat waar, en wat u meeneemt.`,
      'Lukt het u niet om te komen? Laat het uw trainer dan vandaag weten. Met de knop ziet u ook wat u vooraf kunt lezen.',
    ],
    facts: factsOf(of),
    button: { label: 'Bekijk de training', url: of.url },
    why: IN_GROUP,
  }),
  runBegins: (of: OfMeeting) => ({
    subject: `Vandaag begint uw training: ${of.course}`,
    paragraphs: [
      `Vandaag om ${time(of.meeting.startsAt)} ziet uw groep elkaar voor het eerst. Fijn dat u erbij bent.`,
      'U hoeft niets te kunnen. Kom een kwartier eerder, dan is er tijd om kennis te maken. Uw trainer laat een code zien. Daarmee checkt u in op uw telefoon.',
    ],
    facts: factsOf(of),
    button: { label: 'Bekijk de training', url: of.url },
    why: IN_GROUP,
  }),
  notBegun: ({ course, next, url }: OfCourse) => ({
    subject: `Uw eerste les staat klaar: ${course}`,
    paragraphs: [
      `U heeft een plaats in ${course}. De lessen staan klaar, en u heeft er nog geen geopend. De eerste kost ongeveer een kwartier.`,
      next
        ? `Uw groep ziet elkaar op ${on(next)}. Wie vooraf een paar lessen leest, haalt daar meer uit.`
        : 'U leest in uw eigen tempo. Wat u schrijft, blijft bewaard.',
    ],
    button: { label: 'Begin met de eerste les', url },
    why: `${IN_GROUP} Wij sturen dit één keer.`,
  }),
  fallingBehind: ({ course, next, url }: OfCourse) => ({
    subject: `U kunt verder waar u was: ${course}`,
    paragraphs: [
      `U bent een tijdje niet in ${course} geweest. Dat mag. Alles wat u las en schreef, staat er nog.`,
      next
        ? `Uw groep ziet elkaar op ${on(next)}. Eén les vooraf helpt al. Komt u er niet uit, praat er dan over met uw trainer.`
        : 'Eén les is genoeg om er weer in te komen. Komt u er niet uit, praat er dan over met uw trainer.',
    ],
    button: { label: 'Ga verder', url },
    why: `${IN_GROUP} Wij sturen dit één keer.`,
  }),
  waitingJoined: (of: { course: string; city: string; number: number; hours: number; url: string }) => ({
    subject: `U staat op de wachtlijst: ${of.course}`,
    paragraphs: [
      `U staat op de wachtlijst voor ${of.course} in ${of.city}. U bent nummer ${of.number}.`,
      `Komt er een plaats vrij en bent u aan de beurt, dan krijgt u een mail. U heeft dan ${of.hours} uur om hem te nemen. De wachtlijst kost niets, en u kunt er altijd af.`,
    ],
    button: { label: 'Bekijk de wachtlijst', url: of.url },
    why: 'U krijgt deze mail omdat u zich op de wachtlijst zette.',
  }),
  offerEnding: ({ course, city, until, url }: OfOffer) => ({
    subject: `Nog even: er is een plaats voor u in ${course}`,
    paragraphs: [
      `Wij houden een plaats voor u vast in ${course} in ${city}, tot ${moment(until)}.`,
      'Neemt u hem voor die tijd niet, dan gaat hij naar de volgende op de lijst. Wilt u hem niet, dan hoeft u niets te doen.',
    ],
    button: { label: 'Bekijk uw plaats', url },
    why: WAITED,
  }),
  offerLapsed: (of: { course: string; city: string; at: Date; open: boolean; url: string }) => ({
    subject: `Uw plaats ging naar de volgende: ${of.course}`,
    paragraphs: [
      `Wij hielden een plaats voor u vast in ${of.course} in ${of.city}, tot ${moment(of.at)}. U nam hem niet, dus hij gaat naar de volgende op de lijst. U betaalt niets.`,
      of.open
        ? 'Wilt u toch nog meedoen? Zet u dan opnieuw op de wachtlijst.'
        : 'Voor deze groep kunt u zich niet meer opgeven. Met de knop ziet u andere data.',
    ],
    button: { label: of.open ? 'Naar de groep' : 'Bekijk andere data', url: of.url },
    why: WAITED,
  }),
} as const;
