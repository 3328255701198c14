import type { PersonKey } from './cast.ts';

const COACH = 'coach-van-het-alledaagse';
const TALENT = 'talentmakelaar';

/** How far somebody is: share of the lessons finished, assignments approved, and what happened to the next one. */
export type Stage = { readonly lessons: number; readonly approved: number; readonly next: 'nothing' | 'draft' | 'waiting' | 'sent_back' };

export type SeedGroup = {
  readonly id: string;
  readonly courseId: string;
  readonly trainer: PersonKey;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly city: string;
  readonly capacity: number;
  /** On the clock of Amsterdam. */
  readonly startsAtHour: number;
  /** Days before the first start; negative is still to come. */
  readonly meetings: readonly [number, ...number[]];
  readonly topics: readonly string[];
  readonly people: readonly (readonly [PersonKey, Stage])[];
};

const complete: Stage = { lessons: 1, approved: Number.POSITIVE_INFINITY, next: 'nothing' };
const coachTopics = ['Van probleem naar kans', 'Luisteren aan tafel', 'Terug in het levensverhaal', 'Van twinkel naar plan', 'De kring en het vieren'];

/** Two groups that are done and one half-way. Ada holds the second step by exemption from the first, which she follows in the story. */
export const groups: readonly SeedGroup[] = [
  {
    id: 'run_coach_voorjaar',
    courseId: COACH,
    trainer: 'ben',
    placeName: 'Buurthuis Het Trappenhuis',
    placeAddress: 'Trapgevelplein 4',
    city: 'Voorbeeldstad',
    capacity: 10,
    startsAtHour: 10,
    meetings: [190, 176, 162, 148, 134],
    topics: coachTopics,
    people: [
      ['aisha', complete],
      ['bram', complete],
      ['fenna', complete],
      ['petra', complete],
    ],
  },
  {
    id: 'run_talent_zomer',
    courseId: TALENT,
    trainer: 'bente',
    placeName: 'De Gedeelde Moestuin',
    placeAddress: 'Bonenpad 12',
    city: 'Proefveen',
    capacity: 8,
    startsAtHour: 10,
    meetings: [110, 96, 82, 68],
    topics: ['Zes soorten talent', 'Verbinders', 'Vraag en aanbod', 'Van droom tot feest'],
    people: [
      ['ada', complete],
      ['aisha', complete],
      ['fenna', complete],
    ],
  },
  {
    id: 'run_coach_nu',
    courseId: COACH,
    trainer: 'ben',
    placeName: 'Stichting De Lange Tafel',
    placeAddress: 'Keukentafelstraat 1',
    city: 'Voorbeeldstad',
    capacity: 12,
    startsAtHour: 10,
    meetings: [38, 24, 10, -4, -18],
    topics: coachTopics,
    people: [
      ['carmen', { lessons: 0, approved: 0, next: 'nothing' }],
      ['daan', { lessons: 0.1, approved: 0, next: 'draft' }],
      ['elif', { lessons: 0.5, approved: 3, next: 'nothing' }],
      ['hanna', { lessons: 0.4, approved: 1, next: 'waiting' }],
      ['ilse', { lessons: 0.4, approved: 1, next: 'sent_back' }],
      ['nienke', { lessons: 0.25, approved: 0, next: 'waiting' }],
      ['lotte', { lessons: 0.3, approved: 1, next: 'draft' }],
    ],
  },
];
