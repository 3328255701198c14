import type { PersonKey } from './cast.ts';
import { certificationTexts, coachTexts, type GroupTexts, tailoredTexts } from './learning-texts.ts';

const COACH = 'coach-van-het-alledaagse';
const TALENT = 'talentmakelaar';

/** How far somebody is: share of the lessons finished, assignments approved, and what happened to the next one. */
export type Stage = {
  readonly lessons: number;
  readonly approved: number;
  readonly next: 'nothing' | 'draft' | 'waiting' | 'sent_back';
};

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
  /** On request or as a part of a step: nobody pays for a place. */
  readonly agreed?: true;
  readonly texts: GroupTexts;
  readonly people: readonly (readonly [PersonKey, Stage])[];
};

const complete: Stage = { lessons: 1, approved: Number.POSITIVE_INFINITY, next: 'nothing' };
const coachTopics = [
  'Van probleem naar kans',
  'Luisteren aan tafel',
  'Terug in het levensverhaal',
  'Van twinkel naar plan',
  'De kring en het vieren',
];

/** Two groups that are done and three half-way, one of them preparing for certification and one on request. Ada holds the second step by exemption from the first, which she follows in the story. */
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
    texts: coachTexts,
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
    texts: coachTexts,
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
    texts: coachTexts,
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
  {
    id: 'run_koek_voorbereiding',
    courseId: 'koek-certificering',
    trainer: 'ben',
    placeName: 'Buurthuis Het Trappenhuis',
    placeAddress: 'Trapgevelplein 4',
    city: 'Voorbeeldstad',
    capacity: 6,
    startsAtHour: 14,
    meetings: [31, 17, -3, -17],
    topics: ['Alles op de vloer', 'Met de ruggen naar elkaar', 'Schrijven en laten strepen', 'Drie brieven openmaken'],
    agreed: true,
    texts: certificationTexts,
    people: [
      ['aisha', { lessons: 0.6, approved: 1, next: 'waiting' }],
      ['fenna', { lessons: 0.4, approved: 1, next: 'draft' }],
    ],
  },
  {
    id: 'run_verdieping_moestuin',
    courseId: 'verdieping-op-maat',
    trainer: 'ben',
    placeName: 'De Gedeelde Moestuin',
    placeAddress: 'Bonenpad 12',
    city: 'Proefveen',
    capacity: 10,
    startsAtHour: 13,
    meetings: [45, 24, 3, -18],
    topics: ['Een balie van tape', 'Met een ja op tafel', 'Buiten en met wol', 'Een som op de muur'],
    agreed: true,
    texts: tailoredTexts,
    people: [
      ['petra', { lessons: 0.7, approved: 2, next: 'waiting' }],
      ['omar', { lessons: 0.5, approved: 1, next: 'sent_back' }],
    ],
  },
];
