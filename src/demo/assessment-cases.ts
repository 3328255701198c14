import type { PersonKey } from './cast.ts';

/** Level per criterion of the scheme, in its order; one figure stands for all of them. */
export type Levels = number | readonly number[];
export type SeedCase = {
  readonly who: PersonKey;
  /** Days before the first start. */
  readonly opened: number;
  /** Who sits in the two seats; somebody else who got one gives it back for want of time. Left out where the load of the assessors decides. */
  readonly seats?: readonly [PersonKey, PersonKey];
  /** Final marks, by whom. */
  readonly marks: readonly (readonly [PersonKey, Levels])[];
  readonly decided?: { readonly daysAgo: number; readonly outcome: 'passed' | 'not_passed'; readonly reasons: string };
  readonly suspendedDaysAgo?: number;
  readonly withdrawnDaysAgo?: number;
};

const good = [3, 3, 4, 3, 3, 4, 3, 3, 3, 4, 3, 3];
const strong = [4, 3, 4, 3, 4, 4, 3, 4, 3, 4, 4, 3];
const short = [3, 3, 3, 2, 2, 3, 3, 2, 3, 3, 2, 3];
/** Above the pass level where `good` is, but for the look back on what went wrong. */
const doubtful = [3, 3, 4, 3, 3, 4, 3, 3, 3, 4, 3, 2];

const reasonsPassed =
  'Beide beoordelaars zien op elk criterium genoeg en noemen dezelfde regels. Ik las het bewijs na en volg hun oordeel.';
const reasonsNot =
  'Op vier criteria is nog niet genoeg te zien, vooral bij de grens en bij de eigen kring. De beoordelaars schrijven precies welke regel dat laat zien.';

const pair = (first: PersonKey, levels: Levels, second: PersonKey, two: Levels) =>
  ({
    seats: [first, second],
    marks: [
      [first, levels],
      [second, two],
    ],
  }) as const satisfies Pick<SeedCase, 'seats' | 'marks'>;

/**
 * Candidates at every stage, those decided first. From Nienke on nobody gives a case back: the organisation that she shares with Cleo, and
 * then the load, leave one choice each time, so that Chantal has the most to do and the next case goes to Cleo and Can.
 */
export const seedCases: readonly SeedCase[] = [
  {
    who: 'ilse',
    opened: 1060,
    ...pair('can', strong, 'chantal', good),
    decided: { daysAgo: 1030, outcome: 'passed', reasons: reasonsPassed },
  },
  {
    who: 'maarten',
    opened: 455,
    ...pair('can', good, 'chantal', good),
    decided: { daysAgo: 430, outcome: 'passed', reasons: reasonsPassed },
    withdrawnDaysAgo: 90,
  },
  {
    who: 'jonas',
    opened: 400,
    ...pair('cleo', good, 'can', strong),
    decided: { daysAgo: 370, outcome: 'passed', reasons: reasonsPassed },
    suspendedDaysAgo: 20,
  },
  {
    who: 'gijs',
    opened: 90,
    ...pair('cleo', short, 'chantal', short),
    decided: { daysAgo: 31, outcome: 'not_passed', reasons: reasonsNot },
  },
  {
    who: 'aisha',
    opened: 60,
    ...pair('cleo', strong, 'can', good),
    decided: { daysAgo: 25, outcome: 'passed', reasons: reasonsPassed },
  },
  {
    who: 'fenna',
    opened: 58,
    ...pair('can', good, 'chantal', strong),
    decided: { daysAgo: 28, outcome: 'passed', reasons: reasonsPassed },
  },
  { who: 'petra', opened: 30, ...pair('cleo', good, 'can', strong) },
  { who: 'nienke', opened: 26, marks: [['can', good]] },
  {
    who: 'omar',
    opened: 24,
    marks: [
      ['cleo', good],
      ['can', doubtful],
    ],
  },
];
/** Opened after the two below, when Chantal has three cases. */
export const freshCases: readonly SeedCase[] = [
  { who: 'teun', opened: 6, marks: [] },
  { who: 'hanna', opened: 3, marks: [] },
];

/** One reason per criterion; `one` is the piece about the first climber and `two` that about the second, wherever chance put them. */
export function seedReasons(first: number, second: number): readonly string[] {
  return [
    `Bewijs ${first}, regel 1: de klimmer is niet te herkennen, las het verslag zelf en gaf toestemming.`,
    'Bewijs 1, regel 3 en 4: vertelt waar het stokte en hoe de stap kleiner werd.',
    'Bewijs 5, regel 4: de coach laat het stil en wacht.',
    `Bewijs ${first}, regel 9: vraagt of zij stoppen en sluit af met iets van nu.`,
    `Bewijs ${first}, regel 2: zegt vooraf wat hij niet voor zich houdt en aan wie hij het vertelt.`,
    `Bewijs ${first}, regel 3: geeft terug wat er te zien was toen het over de twinkel ging.`,
    `Bewijs ${second}, regel 3: de kans staat er in één zin, zoals de klimmer hem zei.`,
    `Bewijs ${second}, regel 5: bij elke stap staat van wie hij is.`,
    `Bewijs ${first}, regel 7 en 8: drie afspraken met een datum, en wat er kwam van de gemiste.`,
    `Bewijs ${second}, regel 4: de klimmer koos en vroeg zelf een eigen coach.`,
    'Bewijs 4, regel 4 en 5: drie talenten met wat ermee gebeurde en wanneer.',
    'Bewijs 6, regel 3 tot en met 5: noemt het eigen deel, de regel van de gedragscode en wat nu anders gaat.',
  ];
}
/** For a level below the pass level. */
export function shortReason(piece: number): string {
  return `Bewijs ${piece}, regel 6: hier is te weinig te zien. Wie deed wat, en waar is het van de klimmer zelf?`;
}
