import { day, moment } from './format.ts';
import { registration as words } from './registration.ts';

const WHY = 'U krijgt deze mail omdat u op de wachtlijst stond.';

type InterestTold = { course: string; city: string; confirmed: boolean; until: Date; url: string };
const inCity = (city: string) => (city === '' ? '' : ` in ${city}`);

type SeatAsked = RunTold & {
  course: string;
  wants: 'seat' | 'waiting';
  known: boolean;
  until: Date;
  minutes: number;
  url: string;
};
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
  confirmSeat: ({ course, wants, known, until, minutes, url, ...run }: SeatAsked) => ({
    subject: wants === 'seat' ? `Bevestig uw plaats: ${course}` : `Bevestig uw plek op de wachtlijst: ${course}`,
    paragraphs: [
      wants === 'seat'
        ? `Op dit adres is een plaats gevraagd in ${course}. Wij houden hem vast tot ${moment(until)}. Met de knop bevestigt u dat het adres van u is.`
        : `Op dit adres is een plek gevraagd op de wachtlijst van ${course}. Met de knop bevestigt u dat het adres van u is.`,
      known
        ? 'U heeft al een account bij Klimroute. De knop logt u in en brengt u naar de volgende stap.'
        : 'Met de knop maken wij meteen een account voor u. Een wachtwoord kiezen mag, het hoeft niet.',
      `De knop werkt één keer, en ${minutes} minuten lang. Vroeg u dit niet? Dan hoeft u niets te doen.`,
    ],
    facts: whereAndWhen(run),
    button: { label: wants === 'seat' ? 'Bevestig mijn plaats' : 'Zet mij op de wachtlijst', url },
    why: 'U krijgt deze mail omdat iemand dit adres invulde bij een training.',
  }),
  confirmInterest: ({ course, city, confirmed, until, url }: InterestTold) => ({
    subject: `Bericht over nieuwe data: ${course}`,
    paragraphs: [
      confirmed
        ? `Dit adres staat op de lijst voor ${course}${inCity(city)}. U hoeft niets te doen: zodra wij een groep plannen, krijgt u een mail.`
        : `Op dit adres is gevraagd om bericht als wij een groep plannen voor ${course}${inCity(city)}. Met de knop bevestigt u dat het adres van u is.`,
      `Wij bewaren het adres tot ${day(until)}, en niet langer. Met dezelfde knop haalt u het er eerder af.`,
      'Vroeg u dit niet? Dan hoeft u niets te doen.',
    ],
    button: { label: confirmed ? 'Bekijk of verander dit' : 'Ja, laat het mij weten', url },
    why: 'U krijgt deze mail omdat iemand dit adres invulde bij een training.',
  }),
  runPlanned: ({
    course,
    city,
    url,
    leave,
    ...run
  }: RunTold & { course: string; city: string; url: string; leave: string }) => ({
    subject: `Er is een groep: ${course} in ${city}`,
    paragraphs: [
      `U wilde het weten als wij ${course} plannen. Dat is nu zo, in ${city}. Bekijk de data en reserveer uw plaats.`,
      `Wilt u hier geen mails meer over? Haal uw adres van de lijst: ${leave}`,
    ],
    facts: whereAndWhen(run),
    button: { label: 'Bekijk deze groep', url },
    why: 'U krijgt deze mail omdat uw adres op de lijst voor deze training staat.',
  }),
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
