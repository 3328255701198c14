import type { PersonKey } from './cast.ts';

/** Level per criterion of the scheme, in its order; one figure stands for all of them. */
export type Levels = number | readonly number[];
export type SeedCase = {
  readonly who: PersonKey;
  /** Days before the first start. */
  readonly opened: number;
  /** Who sits in the two seats; somebody else who got one gives it back for want of time. */
  readonly seats: readonly [PersonKey, PersonKey];
  /** Final marks, in the order of `seats`; left out where a mark is still to come. */
  readonly marks?: readonly (Levels | null)[];
  readonly decided?: { readonly daysAgo: number; readonly outcome: 'passed' | 'not_passed'; readonly reasons: string };
  readonly suspendedDaysAgo?: number;
  readonly withdrawnDaysAgo?: number;
};

const good = [3, 3, 4, 3, 3, 4, 3, 3, 3, 4, 3, 3];
const strong = [4, 3, 4, 3, 4, 4, 3, 4, 3, 4, 4, 3];
const short = [3, 3, 3, 2, 2, 3, 3, 2, 3, 3, 2, 3];
/** Above the pass level where `good` is, but for the look back on what went wrong. */
const doubtful = [3, 3, 4, 3, 3, 4, 3, 3, 3, 4, 3, 2];

const reasonsPassed = 'Beide beoordelaars zien op elk criterium genoeg en noemen dezelfde regels. Ik las het bewijs na en volg hun oordeel.';
const reasonsNot =
  'Op vier criteria is nog niet genoeg te zien, vooral bij de grens en bij de eigen kring. De beoordelaars schrijven precies welke regel dat laat zien.';

/** Candidates at every stage. Those decided first stand first, so that each later case finds the assessors as busy as they were. */
export const seedCases: readonly SeedCase[] = [
  {
    who: 'maarten',
    opened: 455,
    seats: ['can', 'chantal'],
    marks: [good, good],
    decided: { daysAgo: 430, outcome: 'passed', reasons: reasonsPassed },
    withdrawnDaysAgo: 90,
  },
  {
    who: 'jonas',
    opened: 400,
    seats: ['cleo', 'can'],
    marks: [good, strong],
    decided: { daysAgo: 370, outcome: 'passed', reasons: reasonsPassed },
    suspendedDaysAgo: 20,
  },
  { who: 'gijs', opened: 90, seats: ['cleo', 'chantal'], marks: [short, short], decided: { daysAgo: 62, outcome: 'not_passed', reasons: reasonsNot } },
  { who: 'aisha', opened: 60, seats: ['cleo', 'can'], marks: [strong, good], decided: { daysAgo: 25, outcome: 'passed', reasons: reasonsPassed } },
  { who: 'fenna', opened: 58, seats: ['can', 'chantal'], marks: [good, strong], decided: { daysAgo: 28, outcome: 'passed', reasons: reasonsPassed } },
  { who: 'petra', opened: 30, seats: ['cleo', 'can'], marks: [good, strong] },
  { who: 'omar', opened: 24, seats: ['cleo', 'can'], marks: [good, doubtful] },
  { who: 'veerle', opened: 18, seats: ['cleo', 'chantal'], marks: [strong, null] },
  { who: 'hanna', opened: 14, seats: ['cleo', 'chantal'], marks: [good, null] },
  { who: 'teun', opened: 6, seats: ['cleo', 'can'] },
];

/** One reason per criterion, pointing at a line; the same pieces stand in every composed dossier, in the order of the scheme. */
export const seedReasons: readonly string[] = [
  'Bewijs 2, regel 1: de klimmer is niet te herkennen en las het verslag zelf.',
  'Bewijs 1, regel 4: vertelt waar het stokte en wat de volgende stap werd.',
  'Bewijs 5, regel 4: de coach laat het stil en wacht.',
  'Bewijs 2, regel 9: vraagt of het genoeg is en sluit af met iets van nu.',
  'Bewijs 2, regel 2: zegt vooraf wat hij niet voor zich houdt en aan wie hij het vertelt.',
  'Bewijs 2, regel 3: geeft terug wat er te zien was toen het over de twinkel ging.',
  'Bewijs 2, regel 4: de kans staat er in één zin, zoals de klimmer hem zei.',
  'Bewijs 2, regel 6: bij elke stap staat van wie hij is.',
  'Bewijs 2, regel 7 en 8: drie afspraken met een datum, en wat er kwam van de gemiste.',
  'Bewijs 3, regel 4: de klimmer koos en vroeg zelf een eigen coach.',
  'Bewijs 4, regel 4 en 5: drie talenten met wat ermee gebeurde en wanneer.',
  'Bewijs 6, regel 2: noemt het eigen deel en de regel van de gedragscode.',
];
export const shortReason = 'Bewijs 2, regel 6: hier is te weinig te zien. Wie deed wat, en waar is het van de klimmer zelf?';
