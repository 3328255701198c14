import { count, moment } from './format.ts';

type Mark = {
  readonly percent: number;
  readonly lateMinutes: number | null;
  readonly earlyMinutes: number | null;
};

/** Who was at a meeting, as its trainer writes it down. */
export const attendance = {
  all: 'Allen aanwezig',
  others: (people: number) => (people === 1 ? 'De ander was er ook' : `De andere ${people} waren er ook`),
  allHint: 'Dit zet iedereen van wie nog niets is opgeschreven op aanwezig. Daarna kunt u het per persoon veranderen.',
  hows: { there: 'Aanwezig', late: 'Later binnen', early: 'Eerder weg', absent: 'Afwezig' },
  half: 'Opgeschreven: de helft van de tijd.',
  notMarked: 'Nog niet opgeschreven',
  minutes: 'Hoeveel minuten?',
  of: (name: string) => `van ${name}`,
  note: 'Opmerking',
  noteHint: 'Alleen de trainer van deze groep leest dit. Schrijf niets op over ziekte of privé.',
  rule: 'Wie minder dan de helft mist, telt als aanwezig. Wie de helft of meer mist, telt voor de helft.',
  save: 'Bewaar',
  saveOthers: 'Bewaar, de anderen waren er',
  saved: (people: number) =>
    people === 0 ? 'Er was niets veranderd.' : `Bewaard voor ${count(people, 'persoon', 'mensen')}.`,
  lastSaved: (at: Date, people: number) =>
    `Het laatst bewaard op ${moment(at)}, voor ${count(people, 'persoon', 'mensen')}.`,
  undo: 'Maak dit ongedaan',
  undone: 'Ongedaan gemaakt. Het staat weer zoals het daarvoor stond.',
  was: ({ percent, lateMinutes, earlyMinutes }: Mark) => {
    if (lateMinutes !== null) return `kwam ${count(lateMinutes, 'minuut', 'minuten')} later`;
    if (earlyMinutes !== null) return `ging ${count(earlyMinutes, 'minuut', 'minuten')} eerder weg`;
    if (percent === 100) return 'was er';
    return percent === 0 ? 'was er niet' : 'was er de helft van de tijd';
  },
} as const;
