import { setPrice, type VatCategory } from '#domain/billing/index.ts';
import { addDays, dayOf, daysAfter, instantAt, midnight, weekdayOf } from '#domain/calendar.ts';
import { openRun, planMeeting } from '#domain/learning/index.ts';
import type { App } from '#src/app.ts';
import type { PersonKey } from './cast.ts';
import type { SeedPart } from './part.ts';
import { personIdOf, systemAt } from './people.ts';

const COACH = 'coach-van-het-alledaagse';
const TALENT = 'talentmakelaar';
const MINUTE_MS = 60_000;

/** Without VAT, in eurocents; invented. */
const PRICES: readonly (readonly [product: string, amountCents: number, vat: VatCategory])[] = [
  [`course:${COACH}`, 89_500, 'exempt_education'],
  [`course:${TALENT}`, 115_000, 'exempt_education'],
  ['certification:koek', 64_000, 'exempt_education'],
  ['licence:work:shared:buurt', 20_000, 'high_21'],
  ['licence:work:shared:wijk', 40_000, 'high_21'],
  ['licence:work:shared:gemeente', 120_000, 'high_21'],
  ['licence:work:shared:provincie', 600_000, 'high_21'],
  ['licence:work:exclusive:buurt', 50_000, 'high_21'],
  ['licence:work:exclusive:wijk', 95_000, 'high_21'],
  ['licence:work:exclusive:gemeente', 280_000, 'high_21'],
  ['licence:work:exclusive:provincie', 1_500_000, 'high_21'],
];

export type SeedRun = {
  readonly id: string;
  readonly courseId: string;
  readonly trainer: PersonKey;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly city: string;
  readonly capacity: number;
  /** Days after the first start of the first meeting; the others follow every fortnight. */
  readonly inDays: number;
  /** On the clock of Amsterdam. */
  readonly hour: number;
  readonly minutes: number;
  readonly topics: readonly string[];
};

const coachTopics = [
  'Van probleem naar kans',
  'Zelf klimmen',
  'Luisteren aan tafel',
  'Het levensverhaal',
  'Van twinkel naar plan',
  'De kring en het vieren',
];
const talentTopics = ['Zes soorten talent', 'Verbinders', 'Vraag en aanbod', 'Van droom tot feest'];

/** The runs that can be booked: soon with few seats, one seat left, full, and far away. Those that have begun come with the learners. */
export const seedRuns = [
  {
    id: 'run_coach_deventer',
    courseId: COACH,
    trainer: 'ben',
    placeName: 'Buurthuis De Rivier',
    placeAddress: 'IJsselkade 12',
    city: 'Deventer',
    capacity: 8,
    inDays: 13,
    hour: 9,
    minutes: 150,
    topics: coachTopics,
  },
  {
    id: 'run_coach_leeuwarden',
    courseId: COACH,
    trainer: 'bente',
    placeName: 'Bibliotheek, eerste verdieping',
    placeAddress: 'Lange Marktplein 3',
    city: 'Leeuwarden',
    capacity: 5,
    inDays: 27,
    hour: 13,
    minutes: 150,
    topics: coachTopics,
  },
  {
    id: 'run_coach_velsen',
    courseId: COACH,
    trainer: 'bente',
    placeName: 'Buurthuis De Klimboom',
    placeAddress: 'Kanaalstraat 40',
    city: 'Velsen',
    capacity: 4,
    inDays: 45,
    hour: 19,
    minutes: 150,
    topics: coachTopics,
  },
  {
    id: 'run_talent_stadskanaal',
    courseId: TALENT,
    trainer: 'ben',
    placeName: 'Wijkbedrijf Parkwijk',
    placeAddress: 'Parklaan 7',
    city: 'Stadskanaal',
    capacity: 8,
    inDays: 60,
    hour: 9,
    minutes: 180,
    topics: talentTopics,
  },
  {
    id: 'run_talent_deventer',
    courseId: TALENT,
    trainer: 'ben',
    placeName: 'Pakhuis Talent',
    placeAddress: 'Havenplein 2',
    city: 'Deventer',
    capacity: 8,
    inDays: 130,
    hour: 9,
    minutes: 180,
    topics: talentTopics,
  },
] as const satisfies readonly SeedRun[];
export type SeedRunId = (typeof seedRuns)[number]['id'];

/** What can be bought: prices, and the runs that are open. */
export const offerPart: SeedPart = {
  name: 'offer',
  run(app) {
    const long = systemAt(app, 880);
    for (const [product, amountCents, vatCategory] of PRICES)
      setPrice(long, { product, amountCents, vatCategory, fromAt: 'now' });
    for (const run of seedRuns) openSeedRun(app, run);
  },
};

function openSeedRun(app: App, { trainer, inDays, hour, minutes, topics, ...item }: SeedRun): void {
  const ctx = systemAt(app, 75);
  const first = weekdayFrom(dayOf(daysAfter(app.clock.now(), inDays)));
  const startOf = (index: number) => amsterdamTime(midnight(addDays(first, index * 14)), hour);
  openRun(ctx, {
    ...item,
    trainerId: personIdOf(ctx, trainer),
    closesAt: daysAfter(startOf(0), -2),
  });
  topics.forEach((topic, index) => {
    const startsAt = startOf(index);
    planMeeting(ctx, { runId: item.id, startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS), topic });
  });
}

/** The day itself, or the Monday after it. */
function weekdayFrom(day: string): string {
  const weekday = weekdayOf(day);
  return weekday < 6 ? day : addDays(day, 8 - weekday);
}

/** This whole hour on the Dutch clock, on the local day of `at`. */
export function amsterdamTime(at: Date, hour: number): Date {
  return instantAt(dayOf(at), `${String(hour).padStart(2, '0')}:00`);
}
