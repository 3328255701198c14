import { moment } from './format.ts';
import { registration as words } from './registration.ts';

const WHY = 'U krijgt deze mail omdat u op de wachtlijst stond.';

type RunTold = { where: string; meetings: readonly { startsAt: Date; endsAt: Date }[] };

/** Where and when a run is. */
export function whereAndWhen({ where, meetings }: RunTold): [string, string][] {
  return [
    ['Waar', where],
    ...meetings.map(({ startsAt, endsAt }): [string, string] => ['Bijeenkomst', words.meeting(startsAt, endsAt)]),
  ];
}

/** The words of the mails about places. */
export const registrationLetterWords = {
  placeOffered: ({ course, city, until, url }: { course: string; city: string; until: Date; url: string }) => ({
    subject: `Er is een plaats voor u: ${course}`,
    paragraphs: [
      `Er kwam een plaats vrij in ${course} in ${city}. U bent de eerste op de wachtlijst, dus hij is voor u.`,
      `Wij houden de plaats voor u vast tot ${moment(until)}. Bestelt u voor die tijd niet, dan gaat hij naar de volgende op de lijst.`,
    ],
    button: { label: 'Bekijk uw plaats', url },
    why: WHY,
  }),
  placeGiven: ({
    course,
    organisation,
    url,
    ...run
  }: RunTold & { course: string; organisation: string | null; url: string }) => ({
    subject: `Er is een plaats voor u: ${course}`,
    paragraphs: [
      `${organisation ?? words.someOrganisation} kocht voor u een plaats in ${course}. U beslist zelf of u hem aanneemt. Tot die tijd houden wij hem voor u vast.`,
      words.seen(organisation ?? words.someOrganisation),
      'Neemt u de plaats aan, dan kunt u meteen beginnen met de lessen. De bijeenkomsten zitten als agendabestanden bij deze mail.',
    ],
    facts: whereAndWhen(run),
    button: { label: 'Zeg ja of nee', url },
    why: 'U krijgt deze mail omdat uw organisatie een plaats voor u kocht.',
  }),
  placeMoved: ({ course, from, url, ...run }: RunTold & { course: string; from: string; url: string }) => ({
    subject: `U gaat naar een andere groep: ${course}`,
    paragraphs: [
      `Uw plaats in ${course} in ${from} is verplaatst. Hieronder staat waar en wanneer u nu verwacht wordt.`,
      'Wat u al las en schreef, staat nog bij de training. Met de bestanden bij deze mail gaan de oude bijeenkomsten uit uw agenda en komen de nieuwe erin.',
    ],
    facts: whereAndWhen(run),
    button: { label: 'Bekijk de nieuwe groep', url },
    why: 'U krijgt deze mail omdat er een plaats op uw naam staat.',
  }),
  placeDeclined: ({ course, name, city, url }: { course: string; name: string; city: string; url: string }) => ({
    subject: `${name} neemt de plaats niet aan: ${course}`,
    paragraphs: [
      `U kocht voor ${name} een plaats in ${course} in ${city}. Het antwoord is nee. De plaats is weer vrij en de bestelling is teruggegeven; daarover krijgt u een creditnota.`,
      'Wilt u de plaats aan iemand anders geven? Bestel hem dan op die naam, zolang er plaats is.',
    ],
    button: { label: 'Bekijk de training', url },
    why: 'U krijgt deze mail omdat u deze plaats bestelde.',
  }),
} as const;
